package org.taizhang.review.kind;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;
import org.taizhang.web.strict.DateWithinReason;

/// [Particulars] on the wire.
@Schema(
        name = "ItemParticulars",
        description =
                "What an item of its kind has beside the columns that all have; null where its kind has no such column")
public record ParticularsView(
        @Schema(
                enumeration = {"self", "inspection", "audit", "review", "supervision"},
                description = "of a problem: who found it; left out: the unit itself")
        @Nullable
        String foundBy,

        @Schema(description = "of a commitment: the year of the report that promised it") @Nullable
        Integer promisedIn,

        @Schema(description = "of a task: the meeting, document or leader that set it") @Size(max = 400) @Nullable
        String setBy,

        @Schema(description = "of a duty: the unit or the post whose it is") @Size(max = 200) @Nullable
        String bearer,

        @Schema(
                enumeration = {"monthly", "quarterly", "half-yearly", "yearly"},
                description = "of a duty or a risk point: how often it is confirmed; left out: quarterly")
        @Nullable
        String cycle,

        @Schema(
                enumeration = {"high", "medium", "low"},
                description = "of a risk point")
        @Nullable
        String level,

        @Schema(description = "of a risk point: what keeps the risk down") @Size(max = 4000) @Nullable
        String controls,

        @Schema(description = "of a directive: its text") @Size(max = 4000) @Nullable
        String text,

        @Schema(description = "of a directive: whose it is; null for systems") @Size(max = 200) @Nullable
        String by,

        @Schema(description = "of a directive: the day that it was written on") @DateWithinReason @Nullable
        LocalDate on) {

    public static final ParticularsView NONE =
            new ParticularsView(null, null, null, null, null, null, null, null, null, null);

    /// @param named whether the reader is told names of people
    public static ParticularsView of(Particulars particulars, boolean named) {
        return switch (particulars) {
            case Rectification(FoundBy foundBy) ->
                new ParticularsView(wire(foundBy), null, null, null, null, null, null, null, null, null);
            case Commitment(int promisedIn) ->
                new ParticularsView(null, promisedIn, null, null, null, null, null, null, null, null);
            case Task(String setBy) -> new ParticularsView(null, null, setBy, null, null, null, null, null, null, null);
            case Duty(String bearer, Cycle cycle) ->
                new ParticularsView(
                        null, null, null, named ? bearer : null, cycle.wire(), null, null, null, null, null);
            case Risk(RiskLevel level, String controls, Cycle cycle) ->
                new ParticularsView(null, null, null, null, cycle.wire(), wire(level), controls, null, null, null);
            case Directive(String text, String by, LocalDate on) ->
                new ParticularsView(null, null, null, null, null, null, null, text, named ? by : null, on);
        };
    }

    /// @throws Invalid naming the column that its kind needs and that is not there
    public Particulars of(Kind kind) {
        return switch (kind) {
            case RECTIFICATION ->
                foundBy == null ? Rectification.ADMITTED : new Rectification(one(FoundBy.class, foundBy, "foundBy"));
            case COMMITMENT -> new Commitment(needed(promisedIn, "promisedIn", "请填写承诺的年度。"));
            case TASK -> new Task(said(setBy, "setBy", "请填写任务来源。"));
            case DUTY -> new Duty(said(bearer, "bearer", "请填写责任主体。"), itsCycle());
            case RISK ->
                new Risk(
                        one(RiskLevel.class, said(level, "level", "请选择风险等级。"), "level"),
                        said(controls, "controls", "请填写防控措施。"),
                        itsCycle());
            case DIRECTIVE ->
                new Directive(said(text, "text", "请填写批示内容。"), said(by, "by", "请填写批示领导。"), needed(on, "on", "请填写批示日期。"));
        };
    }

    private Cycle itsCycle() {
        return cycle == null ? Cycle.QUARTERLY : one(Cycle.class, cycle, "cycle");
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E one(Class<E> type, String wire, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> wire(value).equals(wire))
                .findFirst()
                .orElseThrow(() -> Invalid.field(path(field), "没有这种取值：" + wire, "no such value: " + wire));
    }

    private static String said(@Nullable String value, String field, String zh) {
        String given = needed(value, field, zh).strip();
        if (given.isEmpty()) throw missing(field, zh);
        return given;
    }

    private static <T> T needed(@Nullable T value, String field, String zh) {
        if (value == null) throw missing(field, zh);
        return value;
    }

    private static Invalid missing(String field, String zh) {
        return Invalid.field(path(field), zh, "items of this kind need it");
    }

    private static String path(String field) {
        return "particulars." + field;
    }
}
