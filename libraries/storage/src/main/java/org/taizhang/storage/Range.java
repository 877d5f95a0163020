package org.taizhang.storage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of an object, in bytes.
record Range(long first, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// What a `Range` header asks for; empty for anything but one range of bytes, which is answered whole. A part that
    /// begins behind the end has no length.
    static Optional<Range> parse(String header, long size) {
        Matcher asked = ONE.matcher(header);
        if (!asked.matches()) return Optional.empty();
        String first = asked.group(1);
        String last = asked.group(2);
        if (first.isEmpty()) return last.isEmpty() ? Optional.empty() : Optional.of(end(Long.parseLong(last), size));
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) return Optional.empty();
        return Optional.of(new Range(from, Math.max(0, to - from + 1)));
    }

    static Range whole(long size) {
        return new Range(0, size);
    }

    private static Range end(long length, long size) {
        long some = Math.min(length, size);
        return new Range(size - some, some);
    }

    /// As `Content-Range` says it.
    String of(long size) {
        return length == 0 ? "bytes */" + size : "bytes %d-%d/%d".formatted(first, first + length - 1, size);
    }
}
