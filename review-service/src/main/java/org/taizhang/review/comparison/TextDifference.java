package org.taizhang.review.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of each sentence of a text in another one.
final class TextDifference {

    enum Kind {
        SAME,
        CHANGED,
        MOVED,
        GONE,
        NEW
    }

    /// @param before null for a new sentence
    /// @param after null for one that is gone
    record Change(
            Kind kind, @Nullable Sentence before, @Nullable Sentence after) {}

    /// Shorter sentences, such as 全面落实。, stand in many places: that one went and one came tells nothing.
    private static final int TELLING = 10;

    /// Elsewhere a sentence has to have more in common with another one than between the same neighbours.
    private static final double STILL_THE_SAME = 0.6;

    private final List<Change> changes;

    private TextDifference(List<Change> changes) {
        this.changes = changes;
    }

    static TextDifference of(String before, String after) {
        List<Sentence> old = Sentence.of(before);
        List<Sentence> now = Sentence.of(after);
        List<Change> paired = Alignment.of(texts(old), texts(now)).stream()
                .map(pair -> change(
                        pair.before() == Alignment.NONE ? null : old.get(pair.before()),
                        pair.after() == Alignment.NONE ? null : now.get(pair.after())))
                .toList();
        return new TextDifference(withChangedMoves(withMoves(paired)));
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }

    private static Change change(@Nullable Sentence before, @Nullable Sentence after) {
        if (before == null) return new Change(Kind.NEW, null, after);
        if (after == null) return new Change(Kind.GONE, before, null);
        return new Change(before.text().equals(after.text()) ? Kind.SAME : Kind.CHANGED, before, after);
    }

    /// Ties each sentence that went to one of the same words that came: its author neither left it out nor wrote it. It
    /// stands in the list where it came.
    private static List<Change> withMoves(List<Change> paired) {
        var went = new HashMap<String, Deque<Change>>();
        for (Change change : paired) {
            Sentence before = change.before();
            if (change.kind() == Kind.GONE && before != null && isTelling(before))
                went.computeIfAbsent(before.text(), text -> new ArrayDeque<>()).add(change);
        }
        return tied(
                paired,
                Kind.MOVED,
                after -> Optional.ofNullable(
                        went.getOrDefault(after.text(), new ArrayDeque<>()).poll()));
    }

    /// The same with those that were changed on the way; not where there are too many to look at each with each.
    private static List<Change> withChangedMoves(List<Change> paired) {
        var went = new ArrayList<>(paired.stream()
                .filter(change -> change.kind() == Kind.GONE && change.before() != null && isTelling(change.before()))
                .toList());
        long came = paired.stream().filter(change -> change.kind() == Kind.NEW).count();
        if (went.size() * came > Alignment.AT_MOST) return paired;
        return tied(paired, Kind.CHANGED, after -> {
            var likeness = new Likeness(after.text());
            Optional<Change> from = went.stream()
                    .filter(change -> likeness.to(likenessOf(change)) >= STILL_THE_SAME)
                    .max(Comparator.comparingDouble(change -> likeness.to(likenessOf(change))));
            from.ifPresent(went::remove);
            return from;
        });
    }

    private static boolean isTelling(Sentence sentence) {
        return sentence.text().length() >= TELLING;
    }

    private static Likeness likenessOf(Change gone) {
        return new Likeness(gone.before() == null ? "" : gone.before().text());
    }

    /// @param from what went and came again as a sentence that came
    private static List<Change> tied(List<Change> paired, Kind kind, Function<Sentence, Optional<Change>> from) {
        var changes = new ArrayList<Change>();
        var elsewhere = new HashSet<Change>();
        for (Change change : paired) {
            Sentence after = change.after();
            Optional<Change> went = change.kind() == Kind.NEW && after != null ? from.apply(after) : Optional.empty();
            went.ifPresent(elsewhere::add);
            changes.add(went.map(it -> new Change(kind, it.before(), after)).orElse(change));
        }
        changes.removeAll(elsewhere);
        return changes;
    }

    /// What is not the same at the same place, in the order of the text after.
    List<Change> changed() {
        return changes.stream().filter(change -> change.kind() != Kind.SAME).toList();
    }

    /// What became of the sentence of the text before in which a place begins; empty between sentences.
    Optional<Change> of(int start, int end) {
        return standingIn(start, end).findFirst();
    }

    /// Whether all sentences of the text before that a place stands in are in the text after, word for word.
    boolean keeps(int start, int end) {
        return standingIn(start, end).allMatch(change -> change.kind() == Kind.SAME || change.kind() == Kind.MOVED);
    }

    private Stream<Change> standingIn(int start, int end) {
        return changes.stream()
                .filter(change -> change.before() != null && change.before().meets(start, end))
                .sorted(Comparator.comparingInt(TextDifference::startBefore));
    }

    private static int startBefore(Change change) {
        return change.before() == null ? 0 : change.before().start();
    }
}
