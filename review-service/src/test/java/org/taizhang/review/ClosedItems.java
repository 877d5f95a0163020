package org.taizhang.review;

import io.restassured.path.json.JsonPath;
import java.util.List;

/// Items of a list of its own that went through their close-out: the reviewer checked, the approver accepted.
final class ClosedItems {

    private static final String REPORTER = "water-bureau-reporter";

    private ClosedItems() {}

    /// @param list where they stand, from the first
    record Closed(String list, List<String> items) {}

    static Closed some(int many) {
        String list = Api.done(
                        "reviewer",
                        "/api/lists",
                        "{\"title\": \"巡察反馈\", \"kind\": \"rectification\", \"year\": 2030, \"unit\": \"city\"}")
                .getString("id");
        for (int i = 0; i < many; i++) {
            Api.done(
                    "reviewer",
                    "/api/lists/" + list + "/lines",
                    "{\"unit\": \"water-bureau\", \"problem\": \"台账不全\", \"class\": \"staged\"}");
        }
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
        List<String> items = Api.as("reviewer")
                .get("/api/items?sort=-number&list=" + list)
                .jsonPath()
                .getList("items.id", String.class);
        items.forEach(item ->
                Api.done(REPORTER, "/api/items/" + item + "/signature", "{\"measures\": [{\"text\": \"补齐台账\"}]}"));
        items.forEach(AtWork::withEvidence);
        return new Closed(list, items);
    }

    static Closed closed(int many) {
        Closed some = some(many);
        some.items().forEach(ClosedItems::close);
        return some;
    }

    static void close(String item) {
        applies(item);
        accepts(item);
    }

    /// Both steps of its close-out.
    static void accepts(String item) {
        approves("reviewer", item);
        approves("approver", item);
    }

    static void applies(String item) {
        applies(item, "");
    }

    /// After a return, with an answer to its demand.
    static void appliesAgain(String item) {
        applies(item, ", \"answers\": [{\"demand\": 1, \"text\": \"已补照片\"}]");
    }

    private static void applies(String item, String answers) {
        Api.done(
                REPORTER,
                "/api/items/" + item + "/application",
                "{\"digest\": \"" + Api.item(item, REPORTER).getString("digest") + "\", \"results\": \"已整改\"" + answers
                        + "}");
    }

    static JsonPath approves(String who, String item) {
        return Api.done(who, "/api/items/" + item + "/approval", AtDesk.checked(item));
    }

    static void returns(String who, String item) {
        Api.done(
                who,
                "/api/items/" + item + "/return",
                "{\"digest\": \"" + asked(item) + "\", \"to\": \"reporter\", \"demands\": \"补充照片\"}");
    }

    private static String asked(String item) {
        return Api.item(item, "reviewer").getString("procedure.digest");
    }
}
