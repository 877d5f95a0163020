package org.taizhang.review.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Confirmed;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.kind.Particulars;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.person.Person;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// What is asked of the unit that is responsible for an item.
///
/// @param measures that are planned for it already; its unit may add others when it signs
/// @param since the day of the order, from which periods are counted
public record Order(
        ItemClass itemClass,
        String problem,
        @Nullable LocalDate due,
        @Nullable String goal,
        @Nullable String handler,
        List<String> cooperatingUnits,
        List<Measure> measures,
        Particulars particulars,
        Listed listed,
        LocalDate since) {

    public Order {
        cooperatingUnits = List.copyOf(cooperatingUnits);
        measures = List.copyOf(measures);
    }

    /// The unit of theirs that helps, that for which they usually act before others.
    public Optional<String> helper(Person person) {
        return cooperatingUnits.stream()
                .filter(person::belongsTo)
                .min(Comparator.comparing(unit -> !unit.equals(person.actor().unit())));
    }

    static List<String> without(String unit, List<String> units) {
        return units.stream().filter(one -> !one.equals(unit)).toList();
    }

    /// Whether its unit owes a plan: what is put right at once needs none.
    public boolean needsPlan() {
        return particulars.kind() == Kind.RECTIFICATION && itemClass != ItemClass.IMMEDIATE;
    }

    /// @throws Invalid when its unit signs for it without saying what it will do, and no plan says so later
    void mustHaveBegun() {
        if (measures.isEmpty() && !needsPlan() && !(particulars instanceof Confirmed))
            throw Invalid.field("measures", "签收时至少填写一项整改措施。", "name at least one");
    }

    /// The same in other words, or shared with other units. The class and the date go ways of their own, each with its
    /// reason, and measures are the unit's affair; what it has signed for stands.
    ///
    /// @param asked of which only that is taken which may be put otherwise
    Order amended(Order asked, boolean signed) {
        boolean same = problem.equals(asked.problem)
                && Objects.equals(handler, asked.handler)
                && particulars.equals(asked.particulars);
        if (signed && !same) throw signedFor();
        return new Order(
                itemClass,
                asked.problem,
                due,
                asked.goal,
                asked.handler,
                asked.cooperatingUnits,
                measures,
                asked.particulars,
                listed,
                since);
    }

    public static Conflict signedFor() {
        return new Conflict(
                "责任单位已经签收，只能再改整改目标和配合单位。", "its unit has signed for it; only goal and cooperating units may change");
    }

    /// What its unit says when it takes it on.
    public record Undertaking(
            List<Measure> measures,
            @Nullable String leader,
            @Nullable String handler) {}

    /// Since when its unit is responsible, when it signed, and what the days of what follows are counted from.
    ///
    /// @param signed null: not yet, or before it was kept
    /// @param planFrom null: it owes no plan, for it was signed for before there were any
    /// @param stagesFrom later than the assignment where it is of its class only since then
    @Embeddable
    public record Receipt(
            @Column(name = "assigned_on") LocalDate assigned,
            @Column(name = "signed_on") @Nullable LocalDate signed,
            @Column(name = "plan_from") @Nullable LocalDate planFrom,
            @Column(name = "stages_from") LocalDate stagesFrom) {

        static Receipt open(LocalDate assigned) {
            return new Receipt(assigned, null, assigned, assigned);
        }

        Receipt signed(LocalDate today) {
            return new Receipt(assigned, today, planFrom, stagesFrom);
        }

        /// A class that asks for more gives the days for it anew.
        Receipt reclassified(ItemClass before, LocalDate today) {
            return new Receipt(assigned, signed, before == ItemClass.IMMEDIATE ? today : planFrom, today);
        }
    }

    public record Facts(
            String source,
            String category,
            String grounds,
            @Nullable String leader,
            @Nullable String results,
            @Nullable String delays,
            int extensions,
            Instant updatedAt) {}

    /// The list that an item stands in.
    ///
    /// @param list null: none, as what was taken from a report without one
    public record Listed(@Nullable UUID list, Warning warning) {

        public static final Listed NOWHERE = new Listed(null, Warning.USUAL);
    }

    /// From how many days before their date the lamps of items are yellow.
    ///
    /// @param usual where the class has no number of its own
    @Embeddable
    public record Warning(
            @Column(name = "warning_days") int usual,

            @Column(name = "warning_days_immediate") @Nullable
            Integer immediate,

            @Column(name = "warning_days_staged") @Nullable Integer staged,

            @Column(name = "warning_days_long_term") @Nullable
            Integer longTerm) {

        public static final Warning USUAL = of(Lamp.WARNING_DAYS);

        static Warning of(int usual) {
            return new Warning(usual, null, null, null);
        }

        public int daysOf(ItemClass itemClass) {
            Integer own =
                    switch (itemClass) {
                        case IMMEDIATE -> immediate;
                        case STAGED -> staged;
                        case LONG_TERM -> longTerm;
                    };
            return own == null ? usual : own;
        }
    }
}
