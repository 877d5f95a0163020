package org.taizhang.reader.finding;

import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;

/// What a report on rectification states after each found problem: 整改情况：已完成。 该问题需长期坚持。
///
/// @param place from the label to the end of the clause
record StatedStatus(Span place, Claim claim) {
    private static final Words LABELS = Words.of("status-labels.txt");
    private static final Words COMPLETED = Words.of("claims.txt", "status-completed");
    private static final Words ONGOING = Words.of("claims.txt", "status-going-on");

    static @Nullable StatedStatus in(Scan scan, Span sentence) {
        String text = scan.text();
        for (String label : LABELS.all()) {
            int at = text.indexOf(label, sentence.start(), sentence.end());
            if (at < 0) {
                continue;
            }
            int stated = at + label.length();
            boolean opens =
                    at == sentence.start() || Scan.endsClause(text.charAt(at - 1)) || text.charAt(at - 1) == '】';
            boolean colon = stated < sentence.end() && "：:".indexOf(text.charAt(stated)) >= 0;
            if (opens && (colon || label.endsWith("问题"))) {
                int from = colon ? stated + 1 : stated;
                int end = clauseEnd(text, from, sentence.end());
                Claim claim = claim(text.substring(from, end).strip());
                return claim == null ? null : new StatedStatus(new Span(at, end), claim);
            }
        }
        return null;
    }

    private static int clauseEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && !Scan.endsClause(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static @Nullable Claim claim(String words) {
        return COMPLETED.open(words) ? Claim.COMPLETED : ONGOING.open(words) ? Claim.ONGOING : null;
    }
}
