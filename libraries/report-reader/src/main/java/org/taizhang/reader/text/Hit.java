package org.taizhang.reader.text;

/// A known word at its place.
///
/// @param number of the word among those of its kind
public record Hit(int start, int end, Word word, int number) {
    public Span span() {
        return new Span(start, end);
    }
}
