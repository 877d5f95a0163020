package org.taizhang.reader.text;

/// A place in a report's canonical text, in UTF-16 code units; `end` is exclusive.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no place: %d to %d".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int at) {
        return start <= at && at < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
