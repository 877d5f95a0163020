package org.taizhang.reader.compilation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Line;

/// Divides a document where a person said. What that person did not say is found as elsewhere.
final class SaidDivider {
    private static final int MOST_LINES = 4;
    /// A title may stand below a line or two that belong to it: a year, a number, a note in brackets.
    private static final int LINES_ABOVE_TITLE = 3;

    private final String name;
    private final List<Line> lines;
    private final List<String> texts;
    private final List<Leftover> apart;
    private final List<TitlePlace> titles;
    private final List<Piece> found;

    SaidDivider(String name, List<Line> lines, List<Leftover> apart) {
        this.name = name;
        this.lines = lines;
        this.texts = lines.stream().map(Line::text).toList();
        this.apart = apart;
        this.titles = new TitleFinder(texts, Contents.of(texts)).titles();
        this.found = new Divider(name, lines, new ArrayList<>()).divide().pieces();
    }

    Compilation divide(List<SaidPiece> said) {
        List<Part> reports = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        for (SaidPiece piece : said) {
            if (piece.report()) {
                reports.add(report(piece));
                pieces.add(new Piece(piece.from(), piece.to(), null));
            } else {
                ApartKind kind = kind(piece);
                apart.add(new Leftover(kind, String.join("\n", texts.subList(piece.from(), piece.to()))));
                pieces.add(new Piece(piece.from(), piece.to(), kind));
            }
        }
        return new Compilation(reports, apart, texts, pieces);
    }

    private ApartKind kind(SaidPiece piece) {
        return found.stream()
                .filter(before -> before.from() == piece.from() && before.to() == piece.to())
                .map(Piece::apart)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ApartKind.DROPPED);
    }

    private Part report(SaidPiece piece) {
        List<TitlePlace> own = titles.stream()
                .filter(title -> title.from() >= piece.from() && title.to() <= piece.to())
                .toList();
        TitlePlace first = own.stream()
                .filter(title -> title.from() <= piece.from() + LINES_ABOVE_TITLE)
                .findFirst()
                .orElse(null);
        var heads = RunningHeads.of(lines, first == null ? List.of() : repeats(first, own));
        heads.texts().forEach(head -> apart.add(new Leftover(ApartKind.PAGE_HEADER, head)));
        return heading(piece, first).over(heads.without(piece.from(), piece.to()), piece.unit(), piece.year());
    }

    private static List<TitlePlace> repeats(TitlePlace first, List<TitlePlace> own) {
        String key = TitleShape.key(first.title());
        return own.stream()
                .filter(title ->
                        !title.equals(first) && TitleShape.key(title.title()).equals(key))
                .toList();
    }

    private Heading heading(SaidPiece piece, @Nullable TitlePlace found) {
        if (found != null) {
            String title = piece.title() == null ? found.title() : piece.title();
            return new Heading(title, found.to() - piece.from(), true, null, null);
        }
        return piece.title() == null
                ? Heading.missing(name, null)
                : new Heading(piece.title(), titleLines(piece), true, null, null);
    }

    /// How many of the first lines together are the title that was said, which the reader took for none.
    private int titleLines(SaidPiece piece) {
        String key = TitleShape.key(Objects.requireNonNull(piece.title()));
        var joined = new StringBuilder();
        for (int i = piece.from(); i < Math.min(piece.to(), piece.from() + MOST_LINES); i++) {
            joined.append(texts.get(i));
            if (TitleShape.key(joined.toString()).equals(key)) return i + 1 - piece.from();
        }
        return 0;
    }
}
