package org.taizhang.local.demo;

import static org.taizhang.local.demo.Story.id;
import static org.taizhang.local.demo.Story.is;
import static org.taizhang.local.demo.Story.list;
import static org.taizhang.local.demo.Story.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Takes one report through the default route: reporter, leader, first review, final review.
record ReportWalk(Api api, BiConsumer<String, String> say) {
    private static final String FIRST_CHOICE = "water-bureau";
    /// A route has four steps; more moves mean that it goes in circles.
    private static final int MOVES = 6;

    /// One that still waits, of the water bureau if possible; the last one when all are approved already.
    JsonNode approveOne(List<JsonNode> reports) {
        List<JsonNode> byChoice = reports.stream()
                .sorted(Comparator.comparing(report -> !unit(report).equals(FIRST_CHOICE)))
                .toList();
        JsonNode chosen = byChoice.stream()
                .filter(report -> !isApproved(report))
                .findFirst()
                .orElse(byChoice.getFirst());
        JsonNode report = api.as("reviewer").get("/api/reports/" + id(chosen));
        for (int moves = 0; !isApproved(report); moves++) {
            if (moves == MOVES) throw new Unexpected("not approved after %d moves: %s".formatted(moves, report));
            report = move(report);
        }
        return report;
    }

    private JsonNode move(JsonNode report) {
        if (!is(report, "state", "submitted")) {
            return act(report, unit(report) + "-reporter", "submit", "submission", "note", "请审签");
        }
        return switch (text(report, "step")) {
            case "sign-off" -> act(report, unit(report) + "-leader", "approve", "approval", "opinion", "同意报送");
            case "first-review" -> act(report, "reviewer", "approve", "approval", "opinion", "初审通过");
            case "final-review" -> act(report, "approver", "approve", "approval", "opinion", "同意");
            case String other -> throw new Unexpected("an unknown step: " + other);
        };
    }

    /// Looks first, as a person does: the decision is on the digest that this user was shown.
    private JsonNode act(JsonNode report, String user, String right, String path, String field, String words) {
        var caller = api.as(user);
        JsonNode shown = caller.get("/api/reports/" + id(report));
        if (list(shown.path("may")).stream()
                .noneMatch(
                        may -> is(may, "action", right) && may.path("allowed").asBoolean())) {
            throw new Unexpected("%s may not %s %s but %s".formatted(user, right, id(report), shown.path("may")));
        }
        var wish = new LinkedHashMap<String, String>(Map.of("digest", text(shown, "digest"), field, words));
        String confirms = shown.at("/procedure/confirms").asText("");
        if (right.equals("approve") && !confirms.isEmpty()) wish.put("confirms", confirms);
        caller.post("/api/reports/%s/%s".formatted(id(report), path), wish);
        JsonNode after = caller.get("/api/reports/" + id(report));
        say.accept("approval", "%s: %s → %s".formatted(user, place(shown), place(after)));
        return after;
    }

    private static String place(JsonNode report) {
        return is(report, "state", "submitted") ? text(report, "step") : text(report, "state");
    }

    private static boolean isApproved(JsonNode report) {
        return is(report, "state", "approved") || is(report, "state", "archived");
    }

    private static String unit(JsonNode report) {
        return report.path("unit").path("code").asText();
    }
}
