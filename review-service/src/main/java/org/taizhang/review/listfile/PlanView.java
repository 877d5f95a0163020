package org.taizhang.review.listfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.lists.Ask;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.Fault;

@Schema(name = "ListImport", description = "What would come of a file of a list, or came of it")
record PlanView(
        @Schema(description = "of exactly this; confirm it to have it done")
        String digest,

        boolean done,

        @Schema(description = "that was read") String sheet,

        @Schema(description = "headings of columns that are not taken")
        List<String> others,

        long created,
        long changed,
        long same,
        long refused,

        @Schema(description = "those of which something comes, and those that are refused")
        List<RowView> rows) {

    @Schema(name = "ListImportRow")
    record RowView(
            @Schema(description = "as Excel counts") int row,

            @Schema(description = "of the item that it changes") @Nullable
            String number,

            @Schema(description = "as the row says it") String unit,
            @Schema(description = "as the row says it") String problem,

            @Schema(enumeration = {"create", "change", "refuse"})
            String step,

            List<ChangeView> changes,
            List<FaultView> faults) {}

    @Schema(name = "ListImportChange")
    record ChangeView(
            @Schema(description = "heading of the column, in the caller's language")
            String column,

            @Nullable String from,
            @Nullable String to) {}

    @Schema(name = "ListImportFault")
    record FaultView(
            @Schema(description = "as a line of the API names it")
            String field,

            @Schema(description = "heading of the column, in the caller's language")
            String column,

            @Schema(description = "in the caller's language: what is wrong, what to write")
            String message) {}

    static PlanView of(Plan plan, boolean done, AskView written) {
        return new PlanView(
                plan.digest(),
                done,
                plan.sheet(),
                plan.others(),
                plan.count(Plan.Step.CREATE),
                plan.count(Plan.Step.CHANGE),
                plan.count(Plan.Step.SAME),
                plan.count(Plan.Step.REFUSE),
                plan.rows().stream()
                        .filter(one -> one.step() != Plan.Step.SAME)
                        .map(one -> row(one, written))
                        .toList());
    }

    private static RowView row(Plan.Planned one, AskView written) {
        Stood stood = one.stood();
        Ask ask = one.ask();
        return new RowView(
                one.row().number(),
                stood == null ? null : stood.number(),
                one.row().text(Column.UNIT),
                one.row().text(Column.PROBLEM),
                one.step().name().toLowerCase(Locale.ROOT),
                stood == null || ask == null ? List.of() : changes(stood.ask(), ask, written),
                one.faults().stream()
                        .map(fault -> fault(fault, written.reader()))
                        .toList());
    }

    private static List<ChangeView> changes(Ask before, Ask after, AskView written) {
        return Arrays.stream(Column.values())
                .flatMap(column -> change(column, before, after, written).stream())
                .toList();
    }

    private static Optional<ChangeView> change(Column column, Ask before, Ask after, AskView written) {
        Object from = written.in(column, before);
        Object to = written.in(column, after);
        return Objects.equals(from, to)
                ? Optional.empty()
                : Optional.of(new ChangeView(written.reader().reads(column.head()), text(from), text(to)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static FaultView fault(Fault fault, Person reader) {
        String column = Column.ofField(fault.field())
                .map(found -> reader.reads(found.head()))
                .orElse(fault.field());
        return new FaultView(fault.field(), column, reader.reads(fault.why()));
    }
}
