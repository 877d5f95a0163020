package org.taizhang.review.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.task.Seat;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.problem.Words;

/// One step 环节 of a route: who decides there, and within how many working days. Steps are data: nothing but
/// the table of routes knows one by name.
///
/// @param label what people call it
/// @param seats whose it is; the same may stand there twice
/// @param statement what whoever approves here must confirm, word for word; null where nothing is asked
public record Step(
        String code,
        Words label,
        Mode mode,
        List<Seat> seats,
        int days,
        @Nullable Words statement) {

    public Step {
        seats = List.copyOf(seats);
        if (seats.isEmpty()) throw new IllegalStateException("nobody decides at " + code);
    }

    /// How many of its seats must decide. One person alone is [#ANY] of one seat.
    public enum Mode {
        /// Whoever comes first.
        ANY,
        /// Each seat 会签, in any order.
        ALL,
        /// Each seat, one after the other.
        IN_ORDER;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Mode of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// The sentence of the record that an approval confirms; null where the step asks for none.
    ///
    /// @param confirmed what the person confirmed, in either language
    /// @throws Invalid unless it is the sentence, word for word
    public @Nullable String confirmed(@Nullable String confirmed) {
        if (statement == null) {
            if (confirmed != null) throw Invalid.field("confirms", "这一环节没有需要确认的内容。", "this step asks for no statement");
            return null;
        }
        if (!statement.zh().equals(confirmed) && !statement.en().equals(confirmed)) {
            throw Invalid.field(
                    "confirms",
                    "请先确认：“%s”".formatted(statement.zh()),
                    "confirm first, word for word: \"%s\"".formatted(statement.en()));
        }
        return statement.zh();
    }

    /// The seats that may decide now.
    ///
    /// @param taken the seats that have approved since the step was entered
    public List<Seat> open(List<Seat> taken) {
        return switch (mode) {
            case ANY -> seats;
            case IN_ORDER -> seats.subList(taken.size(), taken.size() + 1);
            case ALL -> without(taken);
        };
    }

    /// The same, where somebody has handed on their seat; where one decides for all, it is the whole step.
    ///
    /// @param taken the seats that have approved since the step was entered
    public Step handedOn(Seat from, Seat to, List<Seat> taken) {
        if (mode == Mode.ANY) return withSeats(List.of(to));
        var moved = new ArrayList<>(seats);
        moved.set(mode == Mode.IN_ORDER ? taken.size() : seats.indexOf(from), to);
        return withSeats(moved);
    }

    private Step withSeats(List<Seat> others) {
        return new Step(code, label, mode, others, days, statement);
    }

    /// Whether nobody else needs to approve.
    public boolean isPassed(List<Seat> taken) {
        return switch (mode) {
            case ANY -> !taken.isEmpty();
            case ALL, IN_ORDER -> taken.size() == seats.size();
        };
    }

    private List<Seat> without(List<Seat> taken) {
        var left = new ArrayList<>(seats);
        taken.forEach(left::remove);
        return List.copyOf(left);
    }
}
