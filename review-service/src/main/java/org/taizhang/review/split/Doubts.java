package org.taizhang.review.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What speaks against a split that nobody has looked at.
final class Doubts {

    /// A cover or a running head; more may be a text that was missed.
    private static final int FEW_LINES = 5;

    private static final String CONTENTS = "contents";

    private Doubts() {}

    /// Codes, of all pieces.
    static List<String> of(List<Piece> pieces) {
        return IntStream.range(0, pieces.size())
                .boxed()
                .flatMap(i -> of(pieces.get(i), pieces.subList(0, i)).stream())
                .distinct()
                .toList();
    }

    /// @param before the pieces before it
    static List<String> of(Piece piece, List<Piece> before) {
        List<String> doubts = new ArrayList<>();
        if (!piece.isReport()) {
            if (!CONTENTS.equals(piece.apart()) && piece.lines() > FEW_LINES) doubts.add("much-apart");
            return doubts;
        }
        if (piece.title() == null) doubts.add("no-title");
        if (piece.unit() == null) doubts.add("no-unit");
        if (piece.year() == null) doubts.add("no-year");
        if (before.stream().anyMatch(piece::meets)) doubts.add("same-report");
        return doubts;
    }
}
