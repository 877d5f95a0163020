package org.taizhang.review;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An item, of the water bureau at first, in a list of its own, and how each act of the model is asked for.
final class Subject {

    private static final String LOOKER = "second-reviewer";

    private static final Map<String, String> PARTICULARS = Map.of(
            "rectification", "{\"foundBy\": \"inspection\"}",
            "commitment", "{\"promisedIn\": 2029}",
            "duty", "{\"bearer\": \"党组书记\", \"cycle\": \"monthly\"}");

    private final LocalDate today;
    private final String kind;
    private final String list;
    private final String later;
    private final String item;
    private final String looker;
    private int evidence;

    Subject(String kind, LocalDate today) {
        this.today = today;
        this.kind = kind;
        Api.as(LOOKER).get("/api/units").then().statusCode(200);
        list = listOf(kind, 2030);
        Api.done(
                "reviewer", "/api/lists/" + list + "/lines", """
            {"unit": "water-bureau", "problem": "台账不全", "class": "staged", "due": "%s", "particulars": %s}""".formatted(today.plusDays(100), PARTICULARS.get(kind)));
        later = kind.equals("commitment") ? listOf(kind, 2031) : "";
        if (!later.isEmpty()) {
            Api.done("reviewer", "/api/lists/" + later + "/lines", """
                {"unit": "archives", "problem": "另一项", "class": "staged", "particulars": %s}""".formatted(PARTICULARS.get(kind)));
            Api.done("reviewer", "/api/lists/" + later + "/issuing", "");
        }
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        item = Api.as("reviewer").get("/api/items?list=" + list).path("items[0].id");
        looker = lookersId();
    }

    private static String listOf(String kind, int year) {
        String wish = "{\"title\": \"模型\", \"kind\": \"%s\", \"year\": %d, \"unit\": \"city\"}".formatted(kind, year);
        return Api.done("reviewer", "/api/lists", wish).getString("id");
    }

    String item() {
        return item;
    }

    String list() {
        return list;
    }

    Response ask(ItemModel.Act act, String who, ItemModel model) {
        String path = "/api/items/" + item;
        String on = "\"date\": \"" + today + "\"";
        return switch (act) {
            case SIGN -> post(who, path + "/signature", "{\"measures\": [{\"text\": \"措施\"}]}");
            case PLAN ->
                post(
                        who,
                        path + "/plan",
                        "{\"measures\": [{\"text\": \"措施\", \"due\": \"%s\"}]}".formatted(today.plusDays(30)));
            case NOTE -> post(who, path + "/progress", "{\"text\": \"进展\", " + on + "}");
            case FINISH -> post(who, path + "/measures/1/done", "{" + on + "}");
            case REOPEN -> post(who, path + "/measures/1/reopening", "{\"reason\": \"不实\"}");
            case PROVE -> prove(who, model);
            case EXTEND ->
                post(who, path + "/extensions", "{\"due\": \"%s\", \"reason\": \"汛期\"}".formatted(nextDue()));
            case APPLY -> post(who, path + "/application", application(model));
            case APPROVE -> post(who, path + "/approval", approval());
            case RETURN ->
                post(
                        who,
                        path + "/return",
                        "{\"digest\": \"" + asked() + "\", \"to\": \"reporter\", \"demands\": \"补充\"}");
            case WITHDRAW -> post(who, path + "/withdrawal", "");
            case CARRY ->
                post(
                        who,
                        path + "/carrying",
                        "{\"list\": \"%s\", \"reason\": \"跨年\"}".formatted(later.isEmpty() ? list : later));
            case RECLASSIFY -> post(who, path + "/reclassification", otherClass(model));
            case REASSIGN ->
                post(
                        who,
                        path + "/reassignment",
                        "{\"unit\": \"%s\", \"reason\": \"职责调整\"}".formatted(model.otherUnit()));
            case MERGE ->
                post(who, path + "/merger", "{\"into\": \"%s\", \"reason\": \"同一问题\"}".formatted(same(model.unit())));
            case CONFIRM -> post(who, path + "/confirmations", "{\"period\": \"" + period() + "\"}");
            case END_LIST -> post(who, "/api/lists/" + list + "/ending", "{\"reason\": \"到期\"}");
            case ARCHIVE -> post(who, "/api/lists/" + list + "/archiving", "");
            case DRAW -> draw(who);
            case HOLDS -> post(who, path + "/look-back", found("holds"));
            case REBOUNDS -> post(who, path + "/look-back", found("rebound"));
        };
    }

    /// A file comes as an event of another service, which lets nobody but its unit hand it in.
    private Response prove(String who, ItemModel model) {
        if (model.mayDo(ItemModel.Act.PROVE, who)) {
            evidence++;
            Analyses.tell(Analyses.evidence(item, model.unit()));
        }
        // That it can be handed in is what its offer says.
        Response shown = Api.as(who).get("/api/items/" + item);
        boolean offered = shown.statusCode() == 200 && Api.may(shown.jsonPath()).contains("evidence");
        return offered
                ? shown
                : post(who, "/api/items/" + item + "/progress", "{\"text\": \"x\", \"date\": \"" + today + "\"}");
    }

    void awaitEvidence() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shown().getList("evidence").size() == evidence);
    }

    /// A plan of a supervisor, its draw, and the assignment to who looks: one act.
    private Response draw(String who) {
        Response planned = post(who, "/api/look-backs", wish());
        if (planned.statusCode() != 201) return planned;
        String path = "/api/look-backs/" + planned.path("id");
        Response drawn = post(who, path + "/draw", "");
        if (drawn.statusCode() != 200) return drawn;
        String lookBack = Api.as(who).get(path + "/items").path("items[0].id");
        return post(
                who,
                path + "/assignments",
                "{\"lookBacks\": [\"%s\"], \"person\": \"%s\"}".formatted(lookBack, looker));
    }

    private String lookersId() {
        String plan = Api.done("reviewer", "/api/look-backs", wish()).getString("id");
        return Api.as("reviewer")
                .get("/api/look-backs/" + plan + "/people")
                .path("items.find { it.person.name.contains('雪') }.id");
    }

    private String wish() {
        return """
            {"title": "模型", "unit": "city", "from": "%s", "until": "%s", "lists": ["%s"], "due": "%s", "number": 1}""".formatted(today.minusDays(9), today.plusDays(1), list, today.plusDays(9));
    }

    private String found(String result) {
        return "{\"result\": \"%s\", \"findings\": \"查看\", \"onSite\": false, \"date\": \"%s\"}"
                .formatted(result, today);
    }

    private String application(ItemModel model) {
        String answers = model.demanded() ? ", \"answers\": [{\"demand\": 1, \"text\": \"已补充\"}]" : "";
        return "{\"digest\": \"%s\", \"results\": \"已整改\"%s}".formatted(shown().getString("digest"), answers);
    }

    private String approval() {
        return "close-out".equals(shown().getString("procedure.code"))
                ? AtDesk.checked(item)
                : "{\"digest\": \"" + asked() + "\"}";
    }

    private String asked() {
        return Objects.requireNonNullElse(shown().getString("procedure.digest"), "0".repeat(64));
    }

    private LocalDate nextDue() {
        return LocalDate.parse(shown().getString("due")).plusDays(1);
    }

    private String period() {
        @Nullable String due = shown().getString("confirms.period");
        return due == null ? "2020M01" : due;
    }

    private JsonPath shown() {
        return Api.item(item, "reviewer");
    }

    private String otherClass(ItemModel model) {
        return "{\"class\": \"%s\", \"due\": \"%s\", \"reason\": \"另行安排\"}"
                .formatted(model.itemClass().equals("staged") ? "long-term" : "staged", shown().getString("due"));
    }

    /// Another of the unit that says the same.
    private String same(String unit) {
        String other = listOf(kind, 2030);
        Api.done("reviewer", "/api/lists/" + other + "/lines", """
            {"unit": "%s", "problem": "台账不全", "class": "staged", "due": "%s", "particulars": %s}""".formatted(
                        unit, today.plusDays(100), PARTICULARS.get(kind)));
        Api.done("reviewer", "/api/lists/" + other + "/issuing", "");
        return Api.as("reviewer").get("/api/items?list=" + other).path("items[0].id");
    }

    private static Response post(String who, String path, String body) {
        return Api.as(who).body(body).post(path);
    }
}
