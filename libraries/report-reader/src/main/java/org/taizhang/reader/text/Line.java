package org.taizhang.reader.text;

import java.util.List;

/// A paragraph in canonical form.
///
/// @param marks where foreign marks were taken out or read as what they mean, as offsets in `text`
/// @param origins where `text` shows other characters than the file
public record Line(String text, List<Foreign> marks, List<Origin> origins) {

    /// Between the cells of a row; nothing else in a canonical text is a tab.
    public static final char CELL = '\t';

    /// A mark that is no part of what the author wrote, such as `##paidbegin##` or `&nbsp;`.
    public record Foreign(int at, String mark, Kind kind) {
        public enum Kind {
            /// Of a web page: it says nothing.
            MARK,
            /// The code of a character that the text now shows.
            ENTITY,
            MARKDOWN
        }

        /// The same mark in a text that this line stands in.
        public Foreign in(int lineStart) {
            return new Foreign(lineStart + at, mark, kind);
        }
    }

    /// The way back to the characters of the file: `text` from `start` to `end`, which may be nothing, stands for
    /// `raw`.
    public record Origin(int start, int end, String raw) {
        public Origin in(int lineStart) {
            return new Origin(lineStart + start, lineStart + end, raw);
        }
    }

    public Line {
        marks = List.copyOf(marks);
        origins = List.copyOf(origins);
    }

    public Line(String text) {
        this(text, List.of(), List.of());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
