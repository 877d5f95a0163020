package org.taizhang.format;

import java.util.List;

/// One document found in an upload (an upload may be a zip of several).
///
/// @param name its name inside a zip, made safe to show and never used as a path; else the file's own name
public record Document(String name, MediaKind kind, List<Paragraph> paragraphs, List<Note> notes) {

    public Document {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }
}
