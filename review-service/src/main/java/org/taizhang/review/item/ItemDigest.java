package org.taizhang.review.item;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.kind.Commitment;
import org.taizhang.review.kind.Cycle;
import org.taizhang.review.kind.Directive;
import org.taizhang.review.kind.Duty;
import org.taizhang.review.kind.FoundBy;
import org.taizhang.review.kind.Kind;
import org.taizhang.review.kind.Particulars;
import org.taizhang.review.kind.Rectification;
import org.taizhang.review.kind.Risk;
import org.taizhang.review.kind.RiskLevel;
import org.taizhang.review.kind.Task;
import org.taizhang.review.person.Actor;
import org.taizhang.web.CanonicalJson;
import org.taizhang.web.Digest;

/// What counts as the content of an item. Its state and the opinions on it do not: a decision does not change what it
/// was made on.
final class ItemDigest {

    private ItemDigest() {}

    static String of(Item item) {
        Order order = item.order();
        Order.Facts facts = item.facts();
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", item.number());
        content.put("unit", item.unit());
        content.put("class", order.itemClass().wire());
        content.put("due", item.due());
        content.put("problem", item.problem());
        content.put("grounds", facts.grounds());
        content.put("goal", order.goal());
        content.put("leader", facts.leader());
        content.put("handler", order.handler());
        content.put("cooperatingUnits", order.cooperatingUnits());
        // What was decided on before there were other kinds has the digest that it had.
        if (item.kind() != Kind.RECTIFICATION) {
            content.put("particulars", particulars(item.particulars()));
        }
        if (!item.confirmations().isEmpty()) {
            content.put(
                    "confirmations",
                    item.confirmations().stream().map(ItemDigest::confirmation).toList());
        }
        content.put(
                "measures", item.measures().stream().map(ItemDigest::measure).toList());
        content.put(
                "progress", item.progress().stream().map(ItemDigest::progress).toList());
        content.put(
                "evidence",
                item.evidence().current().stream().map(ItemDigest::evidence).toList());
        if (!item.kin().merged().isEmpty()) content.put("merged", item.kin().merged());
        content.put("results", facts.results());
        content.put("delays", facts.delays());
        Actor applicant = item.closeOut().applicant();
        content.put("applicant", applicant == null ? null : applicant.name());
        return Digest.of(CanonicalJson.write(content));
    }

    private static Map<String, ?> measure(Measure measure) {
        Map<String, @Nullable Object> content = object("text", measure.text(), "due", measure.due());
        if (measure.owner() != null) content.put("owner", measure.owner());
        // What was reported before days were kept has the digest that it had.
        if (measure.doneOn() != null) content.put("doneOn", measure.doneOn());
        return content;
    }

    private static Map<String, ?> progress(ProgressEntry entry) {
        return object("date", entry.date(), "text", entry.text(), "percent", entry.percent());
    }

    private static Map<String, ?> particulars(Particulars particulars) {
        return switch (particulars) {
            case Rectification(FoundBy foundBy) -> object("foundBy", foundBy);
            case Commitment(int promisedIn) -> object("promisedIn", promisedIn);
            case Task(String setBy) -> object("setBy", setBy);
            case Duty(String bearer, Cycle cycle) -> object("bearer", bearer, "cycle", cycle);
            case Risk(RiskLevel level, String controls, Cycle cycle) ->
                object("level", level, "controls", controls, "cycle", cycle);
            case Directive(String text, String by, LocalDate on) -> object("text", text, "by", by, "on", on);
        };
    }

    private static Map<String, ?> confirmation(Confirmation one) {
        Map<String, @Nullable Object> content = object("period", one.period(), "text", one.text());
        // What was confirmed before figures had a day has the digest that it had.
        if (one.date() != null) content.put("date", one.date());
        if (one.percent() != null) content.put("percent", one.percent());
        return content;
    }

    private static Map<String, ?> evidence(Evidence file) {
        Map<String, @Nullable Object> content =
                object("id", file.evidence(), "sha256", file.sha256(), "effectiveDate", file.effectiveDate());
        if (file.measure() != null) content.put("measure", file.measure());
        if (file.demand() != null) content.put("demand", file.demand());
        if (file.period() != null) content.put("period", file.period());
        return content;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        List<@Nullable Object> parts = Arrays.asList(namesAndValues);
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < parts.size(); i += 2) object.put(String.valueOf(parts.get(i)), parts.get(i + 1));
        return object;
    }
}
