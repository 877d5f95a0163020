package org.taizhang.review.judgement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.analysis.ReadReportContent;

/// The text of a version and what was found in it, as far as it can be judged.
final class VersionRead {

    /// A newer reader may end a statement a mark or a word later; it still is the same statement.
    private static final double SAME = 0.8;

    private final ReadReportContent content;
    private final Wording wording;

    private VersionRead(ReadReportContent content) {
        this.content = content;
        this.wording = Wording.of(content.text());
    }

    static VersionRead of(ReadReportContent content) {
        return new VersionRead(content);
    }

    /// @param rule of a warning; empty for the others
    record Found(Kind kind, String rule, Place place) {}

    /// Where something that was judged stands here.
    ///
    /// @param read whether the reader finds it here, too
    record Standing(Place place, boolean read) {}

    /// The finding that a person means who points at this place.
    Optional<Found> at(Kind kind, String rule, Place place) {
        return ofKind(kind).stream()
                .filter(found -> found.place().equals(place) && found.rule().equals(rule))
                .findFirst();
    }

    Optional<Standing> standing(Anchor anchor) {
        if (anchor.quote().isEmpty()) return withoutWords(anchor);
        return anchor.in(wording).map(place -> found(anchor, place)
                .map(found -> new Standing(found.place(), true))
                .orElseGet(() -> new Standing(place, false)));
    }

    /// What is missing from a text has no words to go by, and is missing once.
    private Optional<Standing> withoutWords(Anchor anchor) {
        return ofKind(anchor.kind()).stream()
                .filter(found -> anchor.isOfRule(found.rule()) && found.place().length() == 0)
                .findFirst()
                .map(found -> new Standing(found.place(), true));
    }

    private Optional<Found> found(Anchor anchor, Place place) {
        return ofKind(anchor.kind()).stream()
                .filter(found -> anchor.isOfRule(found.rule()))
                .filter(found -> isSame(found.place(), place))
                .findFirst();
    }

    private boolean isSame(Place one, Place other) {
        double share = one.shareWith(other);
        return share >= SAME || (share > 0 && Wording.key(wording.at(one)).equals(Wording.key(wording.at(other))));
    }

    /// Whether the reader has found this by itself.
    boolean finds(Kind kind, Place place) {
        return ofKind(kind).stream().anyMatch(found -> isSame(found.place(), place));
    }

    boolean holds(Place place) {
        return wording.holds(place);
    }

    String text() {
        return content.text();
    }

    /// Id of the innermost section around a place; empty outside of all.
    String sectionAt(int place) {
        return content.sectionAt(place);
    }

    private List<Found> ofKind(Kind kind) {
        return switch (kind) {
            case PROBLEM -> found(kind, content.problems());
            case COMMITMENT -> found(kind, content.commitments());
            case RECTIFICATION -> found(kind, content.rectifications());
            case INDICATOR -> found(kind, content.indicators());
            case WARNING ->
                orNone(content.warnings()).stream()
                        .map(one -> new Found(
                                kind, Objects.requireNonNullElse(one.rule(), ""), new Place(one.start(), one.end())))
                        .filter(one -> holds(one.place()))
                        .toList();
        };
    }

    private List<Found> found(Kind kind, @Nullable List<? extends ReadReportContent.Found> findings) {
        return orNone(findings).stream()
                .map(one -> new Found(kind, "", new Place(one.start(), one.end())))
                .filter(one -> holds(one.place()))
                .toList();
    }

    private static <T> List<? extends T> orNone(@Nullable List<? extends T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
