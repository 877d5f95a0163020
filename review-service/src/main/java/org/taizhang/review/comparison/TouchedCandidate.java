package org.taizhang.review.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.candidate.Candidate;
import org.taizhang.review.candidate.Passage;

/// What became of a candidate of one version in another.
///
/// @param before null for a new one
/// @param after null for one that is gone
record TouchedCandidate(
        TouchedCandidate.Change change,
        @Nullable Candidate before,
        @Nullable Candidate after) {

    enum Change {
        UNCHANGED,
        CHANGED,
        MOVED,
        GONE,
        NEW
    }

    /// Two statements with as much in common are one, said otherwise.
    private static final double ALIKE_ENOUGH = 0.75;

    /// Those of the version after in their order, then those that are gone.
    static List<TouchedCandidate> of(List<Candidate> before, List<Candidate> after, TextDifference texts) {
        var old = new ArrayList<>(before);
        var now = new ArrayList<>(after);
        var touched = new ArrayList<TouchedCandidate>();
        pair(old, now, (one, other) -> one.text().equals(other.text()), touched, texts);
        pair(old, now, (one, other) -> Passage.overlap(one.text(), other.text()), touched, texts);
        pair(old, now, (one, other) -> standsThere(one, other, texts) || isAlike(one, other), touched, texts);
        now.forEach(one -> touched.add(new TouchedCandidate(Change.NEW, null, one)));
        old.forEach(one -> touched.add(new TouchedCandidate(Change.GONE, one, null)));
        return Stream.concat(
                        after.stream().flatMap(one -> touched.stream().filter(it -> one.equals(it.after()))),
                        touched.stream().filter(it -> it.after() == null))
                .toList();
    }

    /// Takes out of both lists what is one.
    private static void pair(
            List<Candidate> old,
            List<Candidate> now,
            BiPredicate<Candidate, Candidate> isOne,
            List<TouchedCandidate> touched,
            TextDifference texts) {
        for (Candidate one : List.copyOf(old)) {
            Optional<Candidate> same = now.stream()
                    .filter(other -> other.kind() == one.kind() && isOne.test(one, other))
                    .findFirst();
            same.ifPresent(other -> {
                old.remove(one);
                now.remove(other);
                touched.add(new TouchedCandidate(change(one, other, texts), one, other));
            });
        }
    }

    private static Change change(Candidate one, Candidate other, TextDifference texts) {
        boolean kept = one.text().equals(other.text()) || texts.keeps(one.start(), one.end());
        if (!kept) return Change.CHANGED;
        return standsThere(one, other, texts) && !isMoved(one, texts) ? Change.UNCHANGED : Change.MOVED;
    }

    private static boolean isMoved(Candidate one, TextDifference texts) {
        return texts.of(one.start(), one.end())
                .filter(change -> change.kind() == TextDifference.Kind.MOVED)
                .isPresent();
    }

    /// Whether the other stands where the sentence of the one came to stand.
    private static boolean standsThere(Candidate one, Candidate other, TextDifference texts) {
        return texts.of(one.start(), one.end())
                .map(TextDifference.Change::after)
                .filter(Objects::nonNull)
                .filter(sentence -> sentence.meets(other.start(), other.end()))
                .isPresent();
    }

    private static boolean isAlike(Candidate one, Candidate other) {
        return new Likeness(one.text()).to(new Likeness(other.text())) >= ALIKE_ENOUGH;
    }
}
