package org.taizhang.reader.compilation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Sha256;

/// How a person divided a file: pieces that cover all its lines, those of several documents one after the other.
///
/// @param number counts the splits of one file
public record Split(int number, List<SplitPiece> pieces) {

    /// @param line where it starts
    /// @param mark of that line, which finds it again where a newer reader sees other lines
    /// @param report false where it is to belong to no report
    /// @param title of the report, as are unit and year; null where what its text says is right
    public record SplitPiece(
            int line,
            String mark,
            boolean report,
            @Nullable String title,
            @Nullable String unit,
            @Nullable Integer year) {}

    private static final int ENOUGH_OF_DIGEST = 16;

    public Split {
        pieces = List.copyOf(pieces);
    }

    /// The same for lines that differ in nothing but blanks.
    public static String mark(String line) {
        byte[] letters = line.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        return Sha256.of(letters).substring(0, ENOUGH_OF_DIGEST);
    }

    /// Where its pieces start in a text with these lines: each at its own words, and at the nearest of
    /// equal ones.
    ///
    /// @return empty where the words of one are gone
    public Optional<List<Integer>> placedIn(List<String> lines) {
        List<String> marks = lines.stream().map(Split::mark).toList();
        List<Integer> places = new ArrayList<>();
        int shift = 0;
        for (SplitPiece piece : pieces) {
            int least = places.isEmpty() ? 0 : places.getLast() + 1;
            int place = places.isEmpty() ? 0 : nearest(marks, piece.mark(), piece.line() + shift, least);
            if (place < 0 || place >= marks.size()) return Optional.empty();
            places.add(place);
            shift = place - piece.line();
        }
        return Optional.of(places);
    }

    private static int nearest(List<String> marks, String mark, int wanted, int least) {
        int best = -1;
        for (int at = least; at < marks.size(); at++) {
            boolean nearer = best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted);
            if (nearer && marks.get(at).equals(mark)) best = at;
        }
        return best;
    }

    /// The pieces of one document of the file. What of it no piece starts in is of no report.
    ///
    /// @param places where the pieces start, as they were placed
    /// @param from first line of the document among those of all; `to` is exclusive
    public List<SaidPiece> between(List<Integer> places, int from, int to) {
        List<SaidPiece> own = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int start = places.get(i);
            int end = Math.min(i + 1 < places.size() ? places.get(i + 1) : to, to);
            if (start >= from && start < to) {
                if (own.isEmpty() && start > from) own.add(dropped(start - from));
                SplitPiece piece = pieces.get(i);
                own.add(new SaidPiece(
                        start - from, end - from, piece.report(), piece.title(), piece.unit(), piece.year()));
            }
        }
        if (own.isEmpty() && from < to) own.add(dropped(to - from));
        return own;
    }

    private static SaidPiece dropped(int to) {
        return new SaidPiece(0, to, false, null, null, null);
    }
}
