package org.taizhang.reader.canonical;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.format.Document;
import org.taizhang.format.Paragraph;
import org.taizhang.reader.text.Line;

/// The canonical lines of a document, and what its carrier put around them.
public record CanonicalLines(List<Line> lines, List<Around> around) {

    public enum Carrier {
        MAIL,
        WEB_PAGE
    }

    /// Lines that belong to no text: the head of a mail, the buttons of a web page.
    public record Around(Carrier of, String text) {}

    public CanonicalLines {
        lines = List.copyOf(lines);
        around = List.copyOf(around);
    }

    public static CanonicalLines of(Document document) {
        List<String> raws = document.paragraphs().stream().map(Paragraph::text).toList();
        boolean markdown = Markdown.isUsedIn(raws);
        List<Line> lines = new ArrayList<>(raws.size());
        List<Around> around = new ArrayList<>();
        for (Paragraph paragraph : document.paragraphs()) {
            Line line = line(paragraph, markdown);
            if (paragraph.place() == Paragraph.Place.AROUND) {
                around.add(new Around(Carrier.WEB_PAGE, line.text()));
            } else {
                lines.add(line);
            }
        }
        return new CanonicalLines(Furniture.moveOut(lines, around), around);
    }

    private static Line line(Paragraph paragraph, boolean markdown) {
        String raw = paragraph.text();
        boolean row = paragraph.place() == Paragraph.Place.TABLE_ROW;
        if (markdown && Markdown.isRow(raw) && !Markdown.isRule(raw)) {
            return Canonical.line(Markdown.row(raw), new Canonical.Manner(true, true));
        }
        return Canonical.line(raw, new Canonical.Manner(row, markdown));
    }
}
