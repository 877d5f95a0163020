package org.taizhang.lastyear;

import java.util.ArrayList;
import java.util.List;

/// A text cut at its commas and stops.
final class Clauses {

    private static final String CLAUSE_ENDS = "，；：,;:";
    private static final String SENTENCE_ENDS = "。！？!?\n";

    private Clauses() {}

    /// @param sentence number of the sentence that it is a part of
    record Clause(Place place, int sentence) {}

    /// Those of a stretch of a text, in order; blank ones are left out.
    static List<Clause> of(String text, Place within) {
        var clauses = new ArrayList<Clause>();
        int sentence = 0;
        int from = within.start();
        for (int at = within.start(); at <= within.end(); at++) {
            boolean last = at == within.end();
            boolean sentenceEnds = last || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
            if (!sentenceEnds && CLAUSE_ENDS.indexOf(text.charAt(at)) < 0) continue;
            if (!text.substring(from, at).isBlank()) clauses.add(new Clause(new Place(from, at), sentence));
            from = at + 1;
            if (sentenceEnds) sentence++;
        }
        return clauses;
    }
}
