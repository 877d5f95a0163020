package org.taizhang.reader.compilation;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.Line;

/// A document divided into its reports and what belongs to none of them: every character is in one of the two.
///
/// @param lines that the document is divided by
/// @param pieces one after the other they cover all lines; those that are reports are the reports, in their order
public record Compilation(List<Part> reports, List<Leftover> apart, List<String> lines, List<Piece> pieces) {

    public Compilation {
        reports = List.copyOf(reports);
        apart = List.copyOf(apart);
        lines = List.copyOf(lines);
        pieces = List.copyOf(pieces);
    }

    /// As titles and contents page say.
    ///
    /// @param name of the document, for a report that has no title
    public static Compilation of(String name, List<Line> paragraphs) {
        List<Leftover> apart = new ArrayList<>();
        return new Divider(name, written(paragraphs, apart), apart).divide();
    }

    /// As a person said.
    ///
    /// @param said pieces that cover all lines
    public static Compilation of(String name, List<Line> paragraphs, List<SaidPiece> said) {
        List<Leftover> apart = new ArrayList<>();
        return new SaidDivider(name, written(paragraphs, apart), apart).divide(said);
    }

    /// The lines with text. A mark that stands alone belongs to none of them, and is set apart.
    private static List<Line> written(List<Line> paragraphs, List<Leftover> apart) {
        List<Line> kept = new ArrayList<>();
        List<Line.Foreign> alone = new ArrayList<>();
        for (Line line : paragraphs) {
            if (line.isEmpty()) {
                line.marks().forEach(mark -> apart.add(new Leftover(ApartKind.ADVERTISING_MARK, mark.mark())));
                alone.addAll(line.marks());
            } else {
                moveToLineBefore(kept, alone);
                kept.add(line);
            }
        }
        moveToLineBefore(kept, alone);
        return kept;
    }

    /// Marks that stood alone under a paragraph: the warnings about them point to the end of that one.
    private static void moveToLineBefore(List<Line> kept, List<Line.Foreign> alone) {
        if (!kept.isEmpty() && !alone.isEmpty()) {
            Line before = kept.getLast();
            List<Line.Foreign> marks = new ArrayList<>(before.marks());
            alone.forEach(mark -> marks.add(new Line.Foreign(before.text().length(), mark.mark(), mark.kind())));
            kept.set(kept.size() - 1, new Line(before.text(), marks, before.origins()));
        }
        alone.clear();
    }
}
