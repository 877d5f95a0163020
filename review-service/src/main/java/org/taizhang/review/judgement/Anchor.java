package org.taizhang.review.judgement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A finding by what it stands on: its words and those around them. By these it is found again in another version,
/// where it stands elsewhere.
///
/// @param rule of a warning; empty for the others
/// @param quote as the text says it; empty where a warning is about what is not there
/// @param before what stands before it, and `after` behind it, as far as it takes to tell two like passages apart
/// @param start where it stood, which decides between passages that are alike in all else
@Embeddable
record Anchor(
        @Enumerated(EnumType.STRING) Kind kind,
        String rule,
        String quote,
        @Column(name = "text_before") String before,
        @Column(name = "text_after") String after,
        @Column(name = "start_at") int start,
        @Column(name = "end_at") int end) {

    private static final int AROUND = 24;
    /// A passage of fewer words may stand anywhere, and is the same one only where the words around it are.
    private static final int TELLING = 8;
    private static final int ENOUGH_AROUND = 4;

    static Anchor of(Kind kind, String rule, String text, Place place) {
        return new Anchor(
                kind,
                rule,
                text.substring(place.start(), place.end()),
                text.substring(Math.max(0, place.start() - AROUND), place.start()),
                text.substring(place.end(), Math.min(text.length(), place.end() + AROUND)),
                place.start(),
                place.end());
    }

    /// Where it stands in a text; empty when that does not say it.
    Optional<Place> in(Wording text) {
        if (quote.isEmpty()) return Optional.empty();
        List<Place> found = text.all(quote);
        return found.stream()
                .filter(place -> isTelling() || around(text, place) >= enough())
                .max(Comparator.<Place>comparingInt(place -> around(text, place))
                        .thenComparing(Comparator.comparingInt((Place place) -> Math.abs(place.start() - start))
                                .reversed()));
    }

    private boolean isTelling() {
        return Wording.key(quote).length() >= TELLING;
    }

    private int enough() {
        return Math.min(
                ENOUGH_AROUND, Wording.key(before).length() + Wording.key(after).length());
    }

    private int around(Wording text, Place place) {
        return text.sameBefore(place.start(), before) + text.sameAfter(place.end(), after);
    }

    /// Whether a warning is one of this rule. Older readers had one name for several rules.
    boolean isOfRule(String other) {
        return rule.equals(other) || rule.equals(SEVERAL) || other.equals(SEVERAL);
    }

    private static final String SEVERAL = "other";
}
