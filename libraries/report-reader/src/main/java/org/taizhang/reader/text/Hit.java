package org.taizhang.reader.text;

/// A known word at its place.
public record Hit(int start, int end, Word word) {
    public Span span() {
        return new Span(start, end);
    }
}
