package org.taizhang.review.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// One thing that must be put right before what was returned comes again. Where it came from a finding it keeps the
/// place in the version that was decided on.
///
/// @param opinion place of the return among the opinions of its procedure, from 0
/// @param kind of the finding, such as `warning`
/// @param rule of a warning
/// @param start in UTF-16 code units of the version's text; null where no sentence is meant
/// @param quote what the text says there
@Embeddable
public record Demand(
        @Column(name = "of_opinion") int opinion,
        String text,
        @Nullable String kind,
        @Nullable String rule,
        @Column(name = "start_at") @Nullable Integer start,
        @Column(name = "end_at") @Nullable Integer end,
        @Nullable String quote) {

    public static Demand of(int opinion, String text) {
        return new Demand(opinion, text, null, null, null, null, null);
    }

    /// The same, as one of this return.
    public Demand of(int itsOpinion) {
        return new Demand(itsOpinion, text, kind, rule, start, end, quote);
    }

    public boolean isPlaced() {
        return start != null || end != null || quote != null;
    }

    /// @throws Invalid when the text does not say at its place what it quotes
    public void mustStandIn(String versionText) {
        if (isPlaced() && (start == null || end == null || !says(versionText, start, end)))
            throw Invalid.field("points", "要求所引的原文与报告不符，请重新载入后再试。", "the text does not say there what is quoted");
    }

    private boolean says(String versionText, int from, int to) {
        return from >= 0
                && from < to
                && to <= versionText.length()
                && versionText.substring(from, to).equals(quote);
    }

    /// Those of a return that were written as one text: each line is one.
    public static List<Demand> linesOf(int opinion, String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> of(opinion, line))
                .toList();
    }
}
