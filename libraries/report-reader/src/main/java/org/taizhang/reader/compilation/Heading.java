package org.taizhang.reader.compilation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Line;

/// What a report is called, and what is known of it from outside its text.
///
/// @param lines how many of the first lines are the title
/// @param found false where the title is the name of the file
/// @param listed the title as the contents page has it, where that differs
/// @param yearOfPage the year that the title of the page names
record Heading(
        String title,
        int lines,
        boolean found,
        @Nullable String listed,
        @Nullable Integer yearOfPage) {

    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    static Heading missing(String file, @Nullable Integer yearOfPage) {
        return new Heading(SUFFIX.matcher(file).replaceFirst(""), 0, false, null, yearOfPage);
    }

    Part over(List<Line> own) {
        return over(own, null, null);
    }

    /// @param unit whose the report is, as is the year that it is of; null where its text is to say
    Part over(List<Line> own, @Nullable String unit, @Nullable Integer year) {
        List<Line.Foreign> marks = new ArrayList<>();
        List<Line.Origin> origins = new ArrayList<>();
        List<String> written = new ArrayList<>(own.size());
        int bodyStart = 0;
        int at = 0;
        for (Line line : own) {
            int start = at;
            line.marks().forEach(mark -> marks.add(mark.in(start)));
            line.origins().forEach(origin -> origins.add(origin.in(start)));
            bodyStart = written.size() == lines ? start : bodyStart;
            written.add(line.text());
            at += line.text().length() + 1;
        }
        String text = String.join("\n", written);
        List<String> body = written.subList(Math.min(lines, own.size()), own.size()).stream()
                .filter(line -> !Furniture.is(line))
                .toList();
        String unitInTitle = found ? UnitName.inTitle(title) : null;
        Integer yearInTitle = yearInTitle();
        return new Part(
                title,
                unit != null ? unit : unitInTitle != null ? unitInTitle : UnitName.inBody(body),
                unitInTitle != null,
                year != null ? year : yearInTitle != null ? yearInTitle : ReportYear.inBody(body, found),
                yearInTitle != null,
                text,
                lines >= own.size() ? text.length() : bodyStart,
                listed,
                marks,
                origins,
                found);
    }

    /// Where no title was found it is the name of the file, whose digits may be the number of a receipt.
    private @Nullable Integer yearInTitle() {
        Integer ofTitle = found ? ReportYear.inTitle(title) : null;
        return ofTitle != null ? ofTitle : yearOfPage;
    }
}
