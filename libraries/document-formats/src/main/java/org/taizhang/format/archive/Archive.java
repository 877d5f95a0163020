package org.taizhang.format.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.taizhang.format.Budget;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.text.TextReader;

/// A zip container in memory, read by its central directory alone.
///
/// Ours rather than a library's, since every number in it comes from a stranger: each offset, size and name is checked
/// before it is used, names are text and never paths, and nothing is unpacked before its size is known to be bearable.
public final class Archive {
    private static final int END = 0x06054b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int FOUR_BYTES = 0xffff_ffff;
    private static final long RATIO_MATTERS_FROM = 1 << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /// @param name decoded as the archive says or, failing that, as UTF-8 or GB18030
    public record Entry(
            String name, int method, boolean encrypted, boolean symlink, long packed, long unpacked, long offset) {
        public boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private final ByteBuffer bytes;
    private final Budget budget;
    private final List<Entry> entries = new ArrayList<>();
    private long shift;

    private Archive(byte[] bytes, Budget budget) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.budget = budget;
    }

    public static Archive open(byte[] bytes, Budget budget) throws Refusal {
        var archive = new Archive(bytes, budget);
        try {
            archive.readDirectory(archive.findEnd());
        } catch (IndexOutOfBoundsException e) {
            throw damaged("its directory points outside of the file: " + e.getMessage());
        }
        return archive;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public InputStream open(Entry entry) throws Refusal {
        if (entry.encrypted()) {
            throw new Refusal(Reason.ENCRYPTED, "%s needs a password".formatted(entry.name()));
        }
        if (entry.symlink()) {
            throw new Refusal(Reason.FORBIDDEN_CONTENT, "%s is a link".formatted(entry.name()));
        }
        if (budget.limits().unpacking().entry().isLessThan(entry.unpacked()) || isBomb(entry)) {
            throw new Refusal(
                    Reason.TOO_LARGE, "%s says it unpacks to %d bytes".formatted(entry.name(), entry.unpacked()));
        }
        return budget.entry(unpack(entry, slice(entry)), entry.name());
    }

    public byte[] read(Entry entry) throws IOException {
        try (InputStream in = open(entry)) {
            return in.readAllBytes();
        }
    }

    private boolean isBomb(Entry entry) {
        return entry.unpacked() > RATIO_MATTERS_FROM
                && entry.unpacked() / Math.max(1, entry.packed())
                        > budget.limits().unpacking().ratio();
    }

    private static InputStream unpack(Entry entry, ByteArrayInputStream packed) throws Refusal {
        return switch (entry.method()) {
            case 0 -> packed;
            case 8 -> new Inflated(packed);
            default ->
                throw new Refusal(
                        Reason.DAMAGED, "%s is packed by unknown method %d".formatted(entry.name(), entry.method()));
        };
    }

    private ByteArrayInputStream slice(Entry entry) throws Refusal {
        long at = entry.offset() + shift;
        if (at < 0 || at + LOCAL_LENGTH > bytes.limit() || bytes.getInt((int) at) != LOCAL) {
            throw damaged("no entry where the directory says: " + entry.name());
        }
        long start = at + LOCAL_LENGTH + unsigned((int) at + 26) + unsigned((int) at + 28);
        if (entry.packed() < 0 || start + entry.packed() > bytes.limit()) {
            throw damaged("cut off: " + entry.name());
        }
        return new ByteArrayInputStream(bytes.array(), (int) start, (int) entry.packed());
    }

    private int findEnd() throws Refusal {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw damaged("no end of its directory, so it is not complete");
    }

    private void readDirectory(int end) throws Refusal {
        int count = unsigned(end + 10);
        if (count > budget.limits().unpacking().entries()) {
            throw new Refusal(Reason.TOO_COMPLEX, "%d entries in a container".formatted(count));
        }
        long size = bytes.getInt(end + 12) & 0xffff_ffffL;
        long start = bytes.getInt(end + 16) & 0xffff_ffffL;
        // Bytes before the archive (a polyglot, a self-extractor) shift everything by the same amount.
        shift = end - size - start;
        long at = start + shift;
        if (shift < 0 || at < 0) {
            throw damaged("its directory starts outside of the file");
        }
        for (int i = 0; i < count; i++) {
            if (at + DIRECTORY_LENGTH > bytes.limit() || bytes.getInt((int) at) != DIRECTORY) {
                throw damaged("its directory is broken at entry %d".formatted(i));
            }
            entries.add(entry((int) at));
            at += DIRECTORY_LENGTH + unsigned((int) at + 28) + unsigned((int) at + 30) + unsigned((int) at + 32);
        }
    }

    private Entry entry(int at) {
        int flags = unsigned(at + 8);
        byte[] name = new byte[unsigned(at + 28)];
        bytes.get(at + DIRECTORY_LENGTH, name);
        long packed = bytes.getInt(at + 20) & 0xffff_ffffL;
        long unpacked = bytes.getInt(at + 24) & 0xffff_ffffL;
        long offset = bytes.getInt(at + 42) & 0xffff_ffffL;
        int extra = at + DIRECTORY_LENGTH + name.length;
        int end = extra + unsigned(at + 30);
        while (extra + 4 <= end && unsigned(extra) != 1) {
            extra += 4 + unsigned(extra + 2);
        }
        // Zip64: the sizes that do not fit follow in this order, eight bytes each; writers that stream always use it.
        int next = extra + 4;
        if (extra + 4 <= end && (int) unpacked == FOUR_BYTES) {
            unpacked = bytes.getLong(next);
            next += 8;
        }
        if (extra + 4 <= end && (int) packed == FOUR_BYTES) {
            packed = bytes.getLong(next);
            next += 8;
        }
        if (extra + 4 <= end && (int) offset == FOUR_BYTES) {
            offset = bytes.getLong(next);
        }
        boolean symlink = unsigned(at + 4) >> 8 == 3 && (bytes.getInt(at + 38) >>> 28) == 0xa;
        return new Entry(
                decode(name, (flags & 0x800) != 0),
                unsigned(at + 10),
                (flags & 1) != 0,
                symlink,
                packed,
                unpacked,
                offset);
    }

    private static String decode(byte[] name, boolean saysUtf8) {
        String utf8 = TextReader.strict(name, UTF_8);
        String gb = utf8 == null && !saysUtf8 ? TextReader.strict(name, GB18030) : null;
        return utf8 != null ? utf8 : gb != null ? gb : new String(name, UTF_8);
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static Refusal damaged(String detail) {
        return new Refusal(Reason.DAMAGED, "zip: " + detail);
    }

    /// Gives the native memory of its inflater back at once, which the plain stream leaves to the collector.
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream packed) {
            super(packed, new Inflater(true), 8192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
