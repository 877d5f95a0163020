package org.taizhang.review.queue;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.ToLongFunction;

/// How much there is of everything in the queue of a person, whatever filter they look through.
record QueueCounts(List<OfKind> kinds, List<OfOutcome> outcomes, long copied) {

    static final String KINDS = """
            w.kind, count(*) as waiting,
            count(*) filter (where w.due < :today) as overdue,
            count(*) filter (where w.due = :today) as due_today,
            count(*) filter (where w.due <= :week) as due_this_week,
            count(*) filter (where w.claimed_by is null) as free,
            count(*) filter (where w.claimed_by = :me) as mine,
            count(*) filter (where w.claimed_by <> :me) as others""";

    static final String OUTCOMES = "w.outcome, count(*) as ever, count(*) filter (where w.since >= :dayStart) as today";

    static QueueCounts of(List<OfKind> kinds, List<OfOutcome> outcomes, long copied) {
        return new QueueCounts(List.copyOf(kinds), List.copyOf(outcomes), copied);
    }

    record OfKind(String kind, long waiting, Dates dates, Holders holders) {

        record Dates(long overdue, long today, long week) {}

        record Holders(long free, long mine, long others) {}

        static OfKind of(Tuple row) {
            return new OfKind(
                    row.get("kind", String.class),
                    number(row, "waiting"),
                    new Dates(number(row, "overdue"), number(row, "due_today"), number(row, "due_this_week")),
                    new Holders(number(row, "free"), number(row, "mine"), number(row, "others")));
        }
    }

    record OfOutcome(String outcome, long ever, long today) {

        static OfOutcome of(Tuple row) {
            String outcome = row.get("outcome", String.class);
            // What was done before outcomes were kept has none.
            return new OfOutcome(outcome == null ? "answered" : outcome, number(row, "ever"), number(row, "today"));
        }
    }

    long waiting(ToLongFunction<OfKind> figure) {
        return kinds.stream().mapToLong(figure).sum();
    }

    long done() {
        return outcomes.stream().mapToLong(OfOutcome::ever).sum();
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Long.class);
    }
}
