package org.taizhang.review.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.Fault;
import org.taizhang.review.unit.Unit;
import org.taizhang.review.unit.Wish;

@Schema(name = "RosterPlan", description = "What would come of a file of units, or came of it")
record PlanView(
        @Schema(description = "of exactly this; confirm it to have it done")
        String digest,

        boolean done,
        long created,
        long changed,
        long same,
        long refused,

        @Schema(description = "those of which something comes, and those that are refused")
        List<LineView> lines) {

    @Schema(name = "RosterLine")
    record LineView(
            @Schema(description = "as Excel counts") int line,
            String code,
            String name,

            @Schema(enumeration = {"create", "change", "refuse"})
            String step,

            List<ChangeView> changes,
            List<FaultView> faults) {}

    @Schema(name = "RosterChange")
    record ChangeView(
            @Schema(enumeration = {"name", "parent", "aliases", "cooperating"})
            String field,

            @Nullable String from,
            @Nullable String to) {}

    @Schema(name = "RosterFault")
    record FaultView(
            @Schema(enumeration = {"code", "name", "parent", "aliases", "cooperating"})
            String field,

            @Schema(description = "heading of the column, in the caller's language")
            String column,

            @Schema(description = "in the caller's language, what to mend")
            String message) {}

    static PlanView of(Plan plan, boolean done, Person reader) {
        return new PlanView(
                plan.digest(),
                done,
                plan.count(Wish.Step.CREATE),
                plan.count(Wish.Step.CHANGE),
                plan.count(Wish.Step.SAME),
                plan.count(Wish.Step.REFUSE),
                plan.lines().stream()
                        .filter(one -> one.checked().step() != Wish.Step.SAME)
                        .map(one -> line(one, reader))
                        .toList());
    }

    private static LineView line(Plan.Planned planned, Person reader) {
        Wish.Checked checked = planned.checked();
        return new LineView(
                planned.line().number(),
                planned.line().code(),
                planned.line().cell(Column.NAME),
                checked.step().name().toLowerCase(Locale.ROOT),
                checked.step() == Wish.Step.CHANGE
                        ? changes(Objects.requireNonNull(checked.before()), checked.after())
                        : List.of(),
                checked.faults().stream().map(fault -> fault(fault, reader)).toList());
    }

    private static List<ChangeView> changes(Unit.Traits before, Unit.Traits after) {
        return Arrays.stream(Column.values())
                .flatMap(column -> change(column, value(column, before), value(column, after)).stream())
                .toList();
    }

    private static Optional<ChangeView> change(Column column, @Nullable String from, @Nullable String to) {
        return Objects.equals(from, to) ? Optional.empty() : Optional.of(new ChangeView(column.field(), from, to));
    }

    private static @Nullable String value(Column column, Unit.Traits traits) {
        return switch (column) {
            case CODE -> null;
            case NAME -> traits.name();
            case PARENT -> traits.parent();
            case ALIASES -> String.join("、", traits.aliases());
            case COOPERATING -> String.join("、", traits.cooperating());
        };
    }

    private static FaultView fault(Fault fault, Person reader) {
        String column = Column.ofField(fault.field())
                .map(found -> reader.reads(found.head()))
                .orElse(fault.field());
        return new FaultView(fault.field(), column, reader.reads(fault.why()));
    }
}
