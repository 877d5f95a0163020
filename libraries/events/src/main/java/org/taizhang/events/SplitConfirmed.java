package org.taizhang.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person confirmed how an upload is divided into reports; an `upload.read` that names the number follows.
///
/// @param upload id of the upload
/// @param unit code of the unit that handed it in
/// @param number counts the splits of one upload that were confirmed, from 1
/// @param pieces in the order of the file, which they cover
public record SplitConfirmed(UUID upload, String unit, int number, List<Piece> pieces) implements Event {

    /// A stretch of the file.
    ///
    /// @param line where it starts, counted from 0 over all documents of the file
    /// @param mark of that line, which finds it again where another reader sees other lines
    /// @param report false where it is to belong to no report
    /// @param title of the report, as are the name of its unit and its year; null where its text says it
    public record Piece(
            int line,
            String mark,
            boolean report,
            @Nullable String title,
            @Nullable String unit,
            @Nullable Integer year) {

        public Piece {
            if (line < 0) throw new IllegalArgumentException("no line: " + line);
        }
    }

    public SplitConfirmed {
        if (number < 1) throw new IllegalArgumentException("no number: " + number);
        pieces = List.copyOf(pieces);
    }

    @Override
    public String subject() {
        return SplitProposed.subjectOf(upload);
    }
}
