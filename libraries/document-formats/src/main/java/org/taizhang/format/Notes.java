package org.taizhang.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what is worth telling of how one document is read.
public final class Notes {
    private final Map<Note.Kind, Integer> counts = new EnumMap<>(Note.Kind.class);

    public void add(Note.Kind kind) {
        add(kind, 1);
    }

    public void add(Note.Kind kind, int count) {
        if (count > 0) {
            counts.merge(kind, count, Integer::sum);
        }
    }

    /// For what is true or not of the whole document.
    public void mark(Note.Kind kind) {
        counts.put(kind, 1);
    }

    public List<Note> list() {
        return counts.entrySet().stream()
                .map(e -> new Note(e.getKey().code(), e.getValue()))
                .toList();
    }
}
