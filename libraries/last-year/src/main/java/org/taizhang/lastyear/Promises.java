package org.taizhang.lastyear;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taizhang.lastyear.FollowUp.Ground;
import org.taizhang.lastyear.Later.Nearest;
import org.taizhang.lastyear.Later.Part;

/// Follows the promises of one report in the next. Each is cut at its commas, for a sentence often promises several
/// things; what comes nearest to each part is looked for in the account that the later report gives, then among the
/// problems that it admits, then among what it promises itself.
public final class Promises {

    /// The share, by weight, from which words speak of the same thing.
    private static final double NEAR = 0.42;

    /// The same, where words are the same but for trifles.
    private static final double SAME = 0.85;

    /// The share from which a figure is one of the same thing.
    private static final double SAME_THING = 0.5;

    private static final double HALF = 0.5;

    /// A part that weighs less says nothing of its own: 不断取得新成效.
    private static final double TELLING = 30;

    private final Statement earlier;
    private final Later later;

    private Promises(Statement earlier, Statement later) {
        this.earlier = earlier;
        this.later = Later.of(later, earlier);
    }

    /// One for each sentence that promises something, in the order of the earlier report.
    public static List<FollowUp> follow(Statement earlier, Statement later) {
        var promises = new Promises(earlier, later);
        return earlier.sentences().stream().map(promises::follow).toList();
    }

    /// A part of a promise, and what comes nearest to it in the account.
    private record Spoken(Place part, double weight, Nearest nearest) {

        boolean isNear() {
            return nearest.share() >= NEAR;
        }

        double near() {
            return weight * nearest.share();
        }
    }

    private FollowUp follow(Place promise) {
        List<Spoken> parts = parts(promise);
        List<Spoken> spoken = parts.stream().filter(Spoken::isNear).toList();
        Optional<FollowUp> told = spoken.stream()
                .max(Comparator.comparingDouble(Spoken::near))
                .map(best -> judged(promise, best, spoken, weight(spoken) / weight(parts)));
        boolean saysLittle = told.map(FollowUp::ground)
                .map(ground -> ground == Ground.NO_RESULT || ground == Ground.IN_PART)
                .orElse(true);
        return saysLittle ? sameWords(promise).or(() -> told).orElseGet(() -> elsewhere(promise)) : told.orElseThrow();
    }

    private static double weight(List<Spoken> parts) {
        return parts.stream().mapToDouble(Spoken::weight).sum();
    }

    private List<Spoken> parts(Place promise) {
        List<Spoken> parts = Clauses.of(earlier.text(), promise).stream()
                .map(clause -> spoken(clause.place()))
                .filter(part -> part.weight() >= TELLING || Signs.hasFigure(earlier.text(), part.part()))
                .toList();
        return parts.isEmpty() ? List.of(spoken(promise)) : parts;
    }

    private Spoken spoken(Place part) {
        Set<String> pairs = Pairs.of(earlier.text(), part);
        return new Spoken(part, later.weights().of(pairs), later.nearest(pairs, Part.ACCOUNT, Later.WIDEST));
    }

    /// A figure that can be held against another says more than a word, and stands in any of the parts.
    private FollowUp judged(Place promise, Spoken best, List<Spoken> all, double share) {
        for (Spoken part : all) {
            if (part.nearest().share() < SAME_THING) continue;
            Place said = part.nearest().place();
            Optional<Signs.Sign> figure = Signs.figures(earlier.text(), part.part(), later.text(), said);
            if (figure.isPresent()) {
                Signs.Sign sign = figure.get();
                return FollowUp.of(promise, sign.ground(), said, sign.place());
            }
        }
        return told(promise, best, all)
                .filter(told -> told.ground() != Ground.DONE || share >= HALF)
                .orElseGet(() -> FollowUp.of(
                        promise,
                        share < HALF ? Ground.IN_PART : Ground.NO_RESULT,
                        best.nearest().place(),
                        null));
    }

    /// What the nearest words say, or if they say nothing those of another part.
    private Optional<FollowUp> told(Place promise, Spoken best, List<Spoken> all) {
        return Stream.concat(Stream.of(best), all.stream())
                .map(part -> part.nearest().place())
                .flatMap(said -> Signs.word(later.text(), said).stream()
                        .map(sign -> FollowUp.of(promise, sign.ground(), said, sign.place())))
                .findFirst();
    }

    private Optional<FollowUp> sameWords(Place promise) {
        int clauses = Clauses.of(earlier.text(), promise).size();
        Nearest planned = later.nearest(Pairs.of(earlier.text(), promise), Part.PLANS, Math.max(clauses, Later.WIDEST));
        return planned.share() >= SAME
                ? Optional.of(FollowUp.of(promise, Ground.SAME_WORDS, planned.place(), null))
                : Optional.empty();
    }

    /// Where the account is silent.
    private FollowUp elsewhere(Place promise) {
        Set<String> pairs = Pairs.of(earlier.text(), promise);
        Nearest planned = later.nearest(pairs, Part.PLANS, Later.WIDEST);
        Nearest admitted = later.nearest(pairs, Part.PROBLEMS, Later.WIDEST);
        if (isNear(admitted)) return FollowUp.of(promise, Ground.ADMITTED, admitted.place(), null);
        return isNear(planned)
                ? FollowUp.of(promise, Ground.PLANNED_AGAIN, planned.place(), null)
                : FollowUp.of(promise, Ground.NOTHING_NEAR, null, null);
    }

    private static boolean isNear(Nearest nearest) {
        return nearest.share() >= NEAR;
    }
}
