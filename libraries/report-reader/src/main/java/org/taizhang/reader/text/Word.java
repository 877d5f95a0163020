package org.taizhang.reader.text;

/// A word of a list, with what the list says of it.
///
/// @param value the topic, the source or the right spelling; empty where the list says nothing
/// @param note what else the list says; empty where nothing
public record Word(String text, WordKind kind, String value, double weight, String note) {
    public Word(String text, WordKind kind) {
        this(text, kind, "", 1, "");
    }
}
