package org.taizhang.lastyear;

/// A stretch of a text, in UTF-16 code units, `end` behind its last one.
public record Place(int start, int end) {

    public Place {
        if (start < 0 || end < start) throw new IllegalArgumentException("no place: %d to %d".formatted(start, end));
    }

    String in(String text) {
        return text.substring(start, end);
    }

    boolean holds(int offset) {
        return start <= offset && offset < end;
    }
}
