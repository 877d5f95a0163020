package org.taizhang.lastyear;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taizhang.lastyear.Clauses.Clause;

/// The later report, ready to be asked which of its words come nearest to some others. Work grows with the clauses that
/// share a pair with what is asked for.
final class Later {

    /// So many neighbouring clauses of a sentence may say together what was promised in one.
    static final int WIDEST = 3;

    /// As many clauses are looked at closely.
    private static final int TRIED = 12;

    private final List<Clause> clauses;
    private final List<Set<String>> pairs;
    private final Map<String, List<Integer>> standing = new HashMap<>();
    private final Statement report;
    private final Weights weights;

    private Later(Statement report, List<Clause> clauses, List<Set<String>> pairs, Weights weights) {
        this.report = report;
        this.clauses = clauses;
        this.pairs = pairs;
        this.weights = weights;
        for (int at = 0; at < pairs.size(); at++) {
            for (String pair : pairs.get(at))
                standing.computeIfAbsent(pair, none -> new ArrayList<>()).add(at);
        }
    }

    static Later of(Statement report, Statement before) {
        List<Clause> clauses =
                Clauses.of(report.text(), new Place(0, report.text().length()));
        List<Set<String>> pairs = pairs(report.text(), clauses);
        var heard = new ArrayList<>(pairs);
        heard.addAll(pairs(
                before.text(),
                Clauses.of(before.text(), new Place(0, before.text().length()))));
        return new Later(report, clauses, pairs, Weights.heardIn(heard));
    }

    private static List<Set<String>> pairs(String text, List<Clause> clauses) {
        return clauses.stream().map(clause -> Pairs.of(text, clause.place())).toList();
    }

    Weights weights() {
        return weights;
    }

    /// Which part of the report some words stand in.
    enum Part {
        ACCOUNT,
        PROBLEMS,
        PLANS
    }

    /// The words that come nearest.
    ///
    /// @param share of what was asked for, by weight, that stands there, 0 to 1
    record Nearest(Place place, double share) {

        private static final Nearest NOTHING = new Nearest(new Place(0, 0), 0);
    }

    /// @param widest so many neighbouring clauses of a sentence count together
    Nearest nearest(Set<String> wanted, Part part, int widest) {
        double whole = weights.of(wanted);
        Nearest nearest = Nearest.NOTHING;
        for (int at : likely(wanted, part)) {
            Nearest here = around(at, wanted, whole, widest);
            if (here.share() > nearest.share()) nearest = here;
        }
        return nearest;
    }

    private List<Integer> likely(Set<String> wanted, Part part) {
        var shared = new HashMap<Integer, Double>();
        for (String pair : wanted) {
            for (int at : standing.getOrDefault(pair, List.of())) shared.merge(at, weights.of(pair), Double::sum);
        }
        return shared.entrySet().stream()
                .filter(entry -> part(clauses.get(entry.getKey()).place()) == part)
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRIED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The clause, and its neighbours where they add to it.
    private Nearest around(int at, Set<String> wanted, double whole, int widest) {
        int from = at;
        int to = at;
        Set<String> held = held(at, wanted);
        while (to - from + 1 < widest) {
            Set<String> before = added(from - 1, at, wanted, held);
            Set<String> behind = added(to + 1, at, wanted, held);
            boolean takesBehind = weights.of(behind) >= weights.of(before);
            Set<String> more = takesBehind ? behind : before;
            if (more.isEmpty()) break;
            held.addAll(more);
            if (takesBehind) to++;
            else from--;
        }
        var place = new Place(
                clauses.get(from).place().start(), clauses.get(to).place().end());
        return new Nearest(place, weights.of(held) / whole);
    }

    private Set<String> added(int neighbour, int at, Set<String> wanted, Collection<String> held) {
        if (neighbour < 0 || neighbour >= clauses.size()) return Set.of();
        if (clauses.get(neighbour).sentence() != clauses.get(at).sentence()) return Set.of();
        Set<String> added = held(neighbour, wanted);
        added.removeAll(held);
        return added;
    }

    private Set<String> held(int clause, Set<String> wanted) {
        var held = new HashSet<>(wanted);
        held.retainAll(pairs.get(clause));
        return held;
    }

    private Part part(Place clause) {
        if (stands(clause, report.plans())) return Part.PLANS;
        return stands(clause, report.problems()) ? Part.PROBLEMS : Part.ACCOUNT;
    }

    private static boolean stands(Place clause, List<Place> among) {
        int middle = (clause.start() + clause.end()) / 2;
        return among.stream().anyMatch(place -> place.holds(middle));
    }

    String text() {
        return report.text();
    }
}
