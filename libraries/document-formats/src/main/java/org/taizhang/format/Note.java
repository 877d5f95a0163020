package org.taizhang.format;

import java.util.Locale;

/// What a person should know of how a document was read.
///
/// @param count how often; 1 where counting makes no sense
public record Note(String code, int count) {

    /// Every code that a reader may note.
    public enum Kind {
        SKIPPED_COMMENTS,
        SKIPPED_DELETIONS,
        SKIPPED_HIDDEN_TEXT,
        SKIPPED_FOOTNOTES,
        SKIPPED_EMBEDDED_OBJECTS,
        SKIPPED_ATTACHMENTS,
        MACROS_IGNORED,
        EXTERNAL_REFERENCES_IGNORED,
        NUMBERING_DOUBTFUL,
        PADDED,
        OCR_USED,
        OCR_POOR,
        IMAGES_WITHOUT_TEXT,
        PAGES_WITHOUT_TEXT,
        REPLACED_CHARACTERS,
        FILE_INCOMPLETE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
