package org.taizhang.review.nearcopy;

import java.util.List;
import java.util.Optional;
import org.taizhang.copies.Band;
import org.taizhang.copies.Likeness;
import org.taizhang.copies.Passage;
import org.taizhang.copies.SetPhrases;

/// What one text has in common with another, and which of it is a legitimate quotation.
///
/// @param likeness without the quotations
/// @param all in the order of the one text, the quotations among them
record Comparison(Likeness likeness, List<Alike> all) {

    Comparison {
        all = List.copyOf(all);
    }

    /// @param quotation that covers it, if any
    record Alike(Passage passage, Optional<Quotation> quotation) {}

    static Comparison of(String text, String other, List<Quotation> quotations) {
        Likeness whole = Likeness.of(text, other, SetPhrases.learnt());
        List<Alike> all = whole.passages().stream()
                .map(passage -> new Alike(passage, covering(text, passage, quotations)))
                .toList();
        List<Passage> counted = all.stream()
                .filter(one -> one.quotation().isEmpty())
                .map(Alike::passage)
                .toList();
        return new Comparison(new Likeness(whole.counted(), counted), all);
    }

    Optional<Band> band() {
        return Band.of(likeness);
    }

    private static Optional<Quotation> covering(String text, Passage passage, List<Quotation> quotations) {
        String words = text.substring(passage.start(), passage.end());
        return quotations.stream().filter(quotation -> quotation.covers(words)).findFirst();
    }
}
