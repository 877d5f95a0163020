package org.taizhang.review.queue;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.ToLongFunction;

/// How much there is of everything in the queue of a person, whatever filter they look through.
record QueueCounts(List<OfKind> kinds, List<OfOutcome> outcomes, long copied) {

    /// Of rows that each stand for `many`, `held` of which somebody holds.
    static final String KINDS = """
            w.kind, sum(w.many) as waiting,
            coalesce(sum(w.many) filter (where w.due < :today), 0) as overdue,
            coalesce(sum(w.many) filter (where w.due = :today), 0) as due_today,
            coalesce(sum(w.many) filter (where w.due <= :week), 0) as due_this_week,
            sum(w.many) - sum(w.held) as free,
            coalesce(sum(w.held) filter (where w.claimed_by = :me), 0) as mine,
            coalesce(sum(w.held) filter (where w.claimed_by <> :me), 0) as others""";

    /// A kind of which nothing waits any more may still be tallied.
    static final String OF_A_KIND = "w.kind having sum(w.many) > 0";

    /// Makes such rows of those of a queue, which follow.
    static final String EACH =
            "select kind, due, 1 as many, case when claimed_by is null then 0 else 1 end as held, claimed_by from ";

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
