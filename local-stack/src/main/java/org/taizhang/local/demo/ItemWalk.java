package org.taizhang.local.demo;

import static org.taizhang.local.demo.Story.await;
import static org.taizhang.local.demo.Story.id;
import static org.taizhang.local.demo.Story.is;
import static org.taizhang.local.demo.Story.list;
import static org.taizhang.local.demo.Story.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Takes one item from a candidate of a report to its close-out.
record ItemWalk(Api api, BiConsumer<String, String> say) {
    /// Signing, applying and the steps of its route are fewer; more moves mean that it goes in circles.
    private static final int MOVES = 8;

    /// Of the first report that has any: an item that was begun, else a new one, else one that is closed already.
    JsonNode closeOne(List<JsonNode> reports) throws InterruptedException {
        var reviewer = api.as("reviewer");
        JsonNode item = reports.stream()
                .flatMap(report -> begunOrNew(reviewer, report).stream())
                .findFirst()
                .orElseThrow(() -> new Unexpected("no report has a candidate or an item"));
        item = show(reviewer, item);
        for (int moves = 0; !is(item, "state", "closed"); moves++) {
            if (moves == MOVES) throw new Unexpected("not closed after %d moves: %s".formatted(moves, item));
            String before = text(item, "state");
            item = move(item);
            say.accept("item", "%s: %s → %s".formatted(text(item, "number"), before, text(item, "state")));
        }
        return item;
    }

    private Optional<JsonNode> begunOrNew(Api.Caller reviewer, JsonNode report) {
        List<JsonNode> items =
                list(reviewer.get("/api/items?limit=50&report=" + id(report)).path("items"));
        return items.stream()
                .filter(item -> !is(item, "state", "closed"))
                .findFirst()
                .or(() -> accept(reviewer, report))
                .or(() -> items.stream().findFirst());
    }

    /// A problem rather than a promise: it shows best what the ledger is for.
    private Optional<JsonNode> accept(Api.Caller reviewer, JsonNode report) {
        Optional<JsonNode> proposed =
                list(reviewer.get("/api/reports/%s/candidates".formatted(id(report)))
                                .path("items"))
                        .stream()
                        .filter(candidate -> is(candidate, "state", "proposed"))
                        .min(Comparator.comparing(candidate -> !is(candidate, "kind", "problem")));
        return proposed.map(candidate -> {
            say.accept(
                    "ledger",
                    "reviewer accepts the %s 「%s」".formatted(text(candidate, "kind"), text(candidate, "text")));
            return reviewer.post(
                    "/api/candidates/%s/acceptance".formatted(id(candidate)), Map.of("class", "immediate"));
        });
    }

    private JsonNode move(JsonNode item) throws InterruptedException {
        String unit = item.path("unit").path("code").asText();
        return switch (text(item, "state")) {
            case "assigned" -> sign(api.as(unit + "-leader"), item);
            case "in-progress" -> apply(api.as(unit + "-reporter"), unit, item);
            case "under-close-out" -> approve(item);
            case String other -> throw new Unexpected("an unknown state: " + other);
        };
    }

    private JsonNode sign(Api.Caller leader, JsonNode item) {
        String due = today().plusDays(30).toString();
        leader.post(
                "/api/items/%s/signature".formatted(id(item)),
                Map.of(
                        "measures", List.of(Map.of("text", "逐项核查，落实整改责任", "due", due)),
                        "handler", "张三",
                        "leader", "李四"));
        return show(leader, item);
    }

    private JsonNode apply(Api.Caller reporter, String unit, JsonNode item) throws InterruptedException {
        JsonNode shown = show(reporter, item);
        if (shown.path("progress").isEmpty()) {
            reporter.post(
                    "/api/items/%s/progress".formatted(id(item)),
                    Map.of("text", "已完成全部整改措施", "percent", 100, "date", today().toString()));
        }
        if (shown.path("evidence").isEmpty()) {
            byte[] proof = "整改完成情况说明：措施已全部落实，现场核查无遗留问题。\n".getBytes(StandardCharsets.UTF_8);
            var fields = Map.of("item", id(item), "unit", unit, "effectiveDate", today().toString());
            reporter.post("/api/evidence", Multipart.of("整改完成情况说明.txt", proof, fields));
        }
        JsonNode proven =
                await("the evidence is known to the ledger", () -> show(reporter, item), now -> !now.path("evidence")
                        .isEmpty());
        reporter.post(
                "/api/items/%s/application".formatted(id(item)),
                Map.of("digest", text(proven, "digest"), "results", "问题已整改到位，建立长效机制"));
        return show(reporter, item);
    }

    /// Whoever the route names for the step that it waits at.
    private JsonNode approve(JsonNode item) {
        JsonNode procedure = show(api.as("reviewer"), item).path("procedure");
        JsonNode step = list(api.as("reviewer").get("/api/routes").path("items")).stream()
                .filter(route -> is(route, "procedure", text(procedure, "code")))
                .flatMap(route -> list(route.path("steps")).stream())
                .filter(one -> is(one, "code", text(procedure, "step")))
                .findFirst()
                .orElseThrow(() -> new Unexpected("no such step: " + procedure));
        var caller = api.as(step.path("seats").path(0).path("role").asText());
        List<String> checks = list(
                        caller.get("/api/items/%s/slip".formatted(id(item))).path("criteria"))
                .stream()
                .map(one -> text(one, "code"))
                .toList();
        caller.post(
                "/api/items/%s/approval".formatted(id(item)),
                Map.of(
                        "digest",
                        text(procedure, "digest"),
                        "opinion",
                        "整改到位，同意" + text(step, "label"),
                        "checked",
                        Map.of("manner", "on-site", "checks", checks)));
        return show(caller, item);
    }

    private static JsonNode show(Api.Caller caller, JsonNode item) {
        return caller.get("/api/items/" + id(item));
    }

    /// Services count in UTC.
    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
