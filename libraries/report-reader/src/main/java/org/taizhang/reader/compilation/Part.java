package org.taizhang.reader.compilation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Line;

/// One report as it was divided off.
///
/// @param text canonical text: the title and all paragraphs, separated by `\n`
/// @param bodyStart where the text after the title starts
/// @param listedTitle the title as the contents page has it, where that differs
/// @param marks where foreign marks stood in `text`
/// @param origins where `text` shows other characters than the file
/// @param titleFound false where the title was taken from the name of the file
public record Part(
        String title,
        @Nullable String unit,
        boolean unitInTitle,
        @Nullable Integer year,
        boolean yearInTitle,
        String text,
        int bodyStart,
        @Nullable String listedTitle,
        List<Line.Foreign> marks,
        List<Line.Origin> origins,
        boolean titleFound) {
    public Part {
        marks = List.copyOf(marks);
        origins = List.copyOf(origins);
    }
}
