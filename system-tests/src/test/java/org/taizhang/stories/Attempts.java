package org.taizhang.stories;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Every operation of the API, aimed at things of somebody else.
final class Attempts {
    /// What systems may do, of all that is published: read what events name. Whole documents and analyses are not for
    /// them, because these name people.
    static final Set<String> FOR_SYSTEMS = Set.of(
            "GET /api/uploads",
            "GET /api/uploads/{id}",
            "GET /api/evidence",
            "GET /api/readings/{upload}",
            "GET /api/reports",
            "GET /api/reports/{id}",
            "GET /api/reports/{id}/trail",
            "GET /api/reports/{id}/candidates",
            "GET /api/reports/{id}/versions/{number}/difference",
            "GET /api/items",
            "GET /api/items/{id}",
            "GET /api/items/{id}/trail",
            "GET /api/items/{id}/extensions",
            "GET /api/items/{id}/rounds",
            "GET /api/items/{id}/slip",
            "GET /api/routes",
            "GET /api/lists",
            "GET /api/lists/{id}",
            "GET /api/lists/{id}/chain",
            "GET /api/campaigns",
            "GET /api/campaigns/{id}",
            "GET /api/campaigns/{id}/units",
            "GET /api/reports/{id}/campaigns",
            "GET /api/units");

    /// By operation as the OpenAPI documents name it, such as `GET /api/uploads/{id}`.
    private final Map<String, List<Call>> named = new LinkedHashMap<>();

    private final Owned things;

    private Attempts(Owned things) {
        this.things = things;
    }

    /// Asks for one thing, or for something to be done to it.
    static Map<String, List<Call>> atThings(Owned owned) {
        var attempts = new Attempts(owned);
        attempts.atFiles();
        attempts.atReports();
        attempts.atItems();
        attempts.atCampaigns();
        attempts.atLists();
        attempts.add("DELETE /api/views/{id}", Call.delete("/api/views/00000000-0000-0000-0000-000000000001"));
        attempts.add("POST /api/notices/{id}/read", Call.post("/api/notices/" + owned.campaign() + "/read"));
        String copies = "/api/copies/report/" + owned.report();
        attempts.add("GET /api/copies/{about}/{id}", Call.get(copies));
        attempts.add("GET /api/copies/{about}/{id}/readers", Call.get(copies + "/readers"));
        attempts.add("POST /api/copies/{about}/{id}", Call.post(copies, Map.of("people", List.of("x"))));
        attempts.add("POST /api/absences/{id}/end", Call.post("/api/absences/" + UUID.randomUUID() + "/end"));
        return attempts.named;
    }

    /// Asks for what there is.
    static Map<String, List<Call>> atLists(Owned owned) {
        var attempts = new Attempts(owned);
        attempts.add("GET /api/uploads", Call.get("/api/uploads?limit=200"), ofUnit("/api/uploads", owned));
        attempts.add("GET /api/evidence", Call.get("/api/evidence?item=" + owned.item()));
        attempts.add(
                "GET /api/queue",
                Call.get("/api/queue?limit=200"),
                Call.get("/api/queue?view=done&limit=200"),
                ofUnit("/api/queue", owned));
        attempts.add("GET /api/queue/counts", Call.get("/api/queue/counts"));
        attempts.add("GET /api/items/ledger.xlsx", Call.get("/api/items/ledger.xlsx?state=open"));
        attempts.add("GET /api/lists", Call.get("/api/lists?limit=200"));
        attempts.add("GET /api/campaigns", Call.get("/api/campaigns?limit=200"));
        attempts.add("GET /api/campaigns/owed", Call.get("/api/campaigns/owed"));
        attempts.add("GET /api/notices", Call.get("/api/notices?limit=200"));
        attempts.add("GET /api/notices/unread", Call.get("/api/notices/unread"));
        attempts.add("GET /api/notices/settings", Call.get("/api/notices/settings"));
        attempts.add("PUT /api/notices/settings", Call.put("/api/notices/settings", Map.of("settings", List.of())));
        attempts.add("POST /api/notices/read", Call.post("/api/notices/read", Map.of("until", "2020-01-01T00:00:00Z")));
        attempts.add("GET /api/absences", Call.get("/api/absences"));
        attempts.add("GET /api/absences/delegates", Call.get("/api/absences/delegates"));
        attempts.add("GET /api/absences/people", Call.get("/api/absences/people"));
        attempts.add("GET /api/upload-splits", Call.get("/api/upload-splits"));
        attempts.add("GET /api/years", Call.get("/api/years"));
        attempts.add("GET /api/search", Call.get("/api/search?q=%E6%B0%B4%E5%8A%A1"));
        attempts.add("GET /api/units", Call.get("/api/units"));
        attempts.add("GET /api/views", Call.get("/api/views"));
        attempts.add(
                "POST /api/views", Call.post("/api/views", Map.of("page", "queue", "name", "矩阵", "query", "due=week")));
        attempts.add("GET /api/routes", Call.get("/api/routes"));
        attempts.add("GET /api/uploads/limits", Call.get("/api/uploads/limits"));
        attempts.add(
                "GET /api/reports",
                Call.get("/api/reports?limit=200"),
                ofUnit("/api/reports", owned),
                Call.get("/api/reports?upload=" + owned.upload()));
        attempts.add(
                "GET /api/items",
                Call.get("/api/items?limit=200"),
                ofUnit("/api/items", owned),
                Call.get("/api/items?report=" + owned.report()));
        attempts.add(
                "GET /api/items/groups", Call.get("/api/items/groups?by=unit"), Call.get("/api/items/groups?by=list"));
        return attempts.named;
    }

    /// What the role alone forbids, whatever it is aimed at.
    static Map<String, List<Call>> beyondTheRole() {
        var attempts = new Attempts(Owned.byNobody());
        attempts.add(
                "PUT /api/units/{code}", Call.put("/api/units/archives", Map.of("name", "改名", "aliases", List.of())));
        attempts.atRoutes();
        attempts.add(
                "POST /api/units/{code}/closing",
                Call.post("/api/units/archives/closing", Map.of("successor", "water-bureau")));
        attempts.add("POST /api/units/{code}/reopening", Call.post("/api/units/archives/reopening"));
        attempts.add("POST /api/units/roster", Call.post("/api/units/roster"));
        attempts.add("GET /api/units/roster.xlsx", Call.get("/api/units/roster.xlsx"));
        attempts.add("GET /api/people", Call.get("/api/people?q=a"));
        attempts.add("GET /api/tasks/unseen", Call.get("/api/tasks/unseen"));
        attempts.add("POST /api/tasks/unseen/check", Call.post("/api/tasks/unseen/check"));
        attempts.add("GET /api/trail/verification", Call.get("/api/trail/verification"));
        attempts.add("GET /api/trail", Call.get("/api/trail?limit=200"));
        attempts.add("POST /api/campaigns", Call.post("/api/campaigns", campaignOf("archives")));
        attempts.add("POST /api/lists", Call.post("/api/lists", listOf("archives")));
        attempts.atLookBacks();
        // Somebody else's absence is for administrators to set.
        attempts.add(
                "POST /api/absences",
                Call.post(
                        "/api/absences",
                        Map.of("person", "x", "delegate", "y", "from", "2999-01-01", "until", "2999-01-02")));
        attempts.add("GET /api/judgements/quality", Call.get("/api/judgements/quality"));
        attempts.add("GET /api/digests/preview", Call.get("/api/digests/preview"));
        attempts.add("POST /api/digests", Call.post("/api/digests"));
        attempts.atOperations("/api/services/review");

        return attempts.named;
    }

    /// What supervisors mean to look at again is for nobody whom they look at.
    private void atLookBacks() {
        String operation = " /api/look-backs/{id}";
        String plan = "/api/look-backs/" + UUID.randomUUID();
        Map<String, Object> wish = new LinkedHashMap<>(Map.of("title", "回头看", "unit", "archives", "number", 1));
        wish.putAll(Map.of("from", "2026-01-01", "until", "2026-04-01", "due", "2035-01-01"));
        add("GET /api/look-backs", Call.get("/api/look-backs"));
        add("POST /api/look-backs", Call.post("/api/look-backs", wish));
        add("GET /api/look-backs/rebounds", Call.get("/api/look-backs/rebounds"));
        add("GET" + operation, Call.get(plan));
        add("PUT" + operation, Call.put(plan, wish));
        add("POST" + operation + "/draw", Call.post(plan + "/draw"));
        add("POST" + operation + "/cancelling", Call.post(plan + "/cancelling", Map.of("reason", "不看了")));
        add("GET" + operation + "/verification", Call.get(plan + "/verification"));
        add("GET" + operation + "/items", Call.get(plan + "/items"));
        add("GET" + operation + "/people", Call.get(plan + "/people"));
        Map<String, Object> assignment =
                Map.of("lookBacks", List.of(UUID.randomUUID().toString()), "person", "x");
        add("POST" + operation + "/assignments", Call.post(plan + "/assignments", assignment));
    }

    private void atRoutes() {
        String operation = " /api/routes/{code}";
        String route = "/api/routes/approval";
        Map<String, String> label = Map.of("zh", "流程", "en", "Route");
        add("POST /api/routes", Call.post("/api/routes", Map.of("code", "x", "procedure", "approval", "label", label)));
        add("GET /api/routes/people", Call.get("/api/routes/people"));
        add("GET" + operation + "/versions", Call.get(route + "/versions"));
        Map<String, Object> seat = Map.of("role", "reviewer", "place", "above");
        Map<String, Object> step =
                Map.of("code", "x", "label", label, "mode", "any", "days", 5, "seats", List.of(seat));
        String seen = "0".repeat(64);
        add("PUT" + operation + "/draft", Call.put(route + "/draft", Map.of("digest", seen, "steps", List.of(step))));
        add("DELETE" + operation + "/draft", Call.delete(route + "/draft?digest=" + seen));
        Map<String, String> publication = Map.of("digest", seen, "changed", "改了");
        add("POST" + operation + "/draft/publish", Call.post(route + "/draft/publish", publication));
        add("POST" + operation + "/draft/trial", Call.post(route + "/draft/trial", Map.of("unit", "archives")));
    }

    private void atOperations(String service) {
        String operation = " /api/services/{service}";
        String letter = "/letters/" + UUID.randomUUID();
        add("GET" + operation + "/letters", Call.get(service + "/letters"));
        add("GET" + operation + "/letters/{id}", Call.get(service + letter));
        add("POST" + operation + "/letters/{id}/resubmission", Call.post(service + letter + "/resubmission"));
        Call discard = Call.post(service + letter + "/discard", Map.of("reason", "不再需要"));
        add("POST" + operation + "/letters/{id}/discard", discard);
        Call replay = Call.post(service + "/replay", Map.of("since", "2024-01-01T00:00:00Z"));
        add("POST" + operation + "/replay", replay);
    }

    private void atFiles() {
        byte[] file = "2023年报告".getBytes(StandardCharsets.UTF_8);
        add(
                "POST /api/uploads",
                Call.post("/api/uploads", Form.of("报告.txt", file).with("unit", things.unit())));
        add("GET /api/uploads/{id}", Call.get("/api/uploads/" + things.upload()));
        add("GET /api/uploads/{id}/content", Call.get("/api/uploads/" + things.upload() + "/content"));
        add("POST /api/evidence", Call.post("/api/evidence", Items.evidence(things.unit(), things.item(), file)));
        add("GET /api/evidence/{id}/content", Call.get("/api/evidence/" + things.evidence() + "/content"));
        add("GET /api/evidence/{id}/preview", Call.get("/api/evidence/" + things.evidence() + "/preview"));
        atReadings("/api/readings/" + things.upload());
        String parts = "/api/upload-parts/" + things.upload();
        add("GET /api/upload-parts/{upload}", Call.get(parts));
        Call withdrawal = Call.post(parts + "/withdrawal", Map.of("reason", "传错了"));
        add("POST /api/upload-parts/{upload}/withdrawal", withdrawal);
        atSplits("/api/upload-splits/" + things.upload());
    }

    private void atSplits(String split) {
        add("GET /api/upload-splits/{upload}", Call.get(split));
        add("GET /api/upload-splits/{upload}/lines", Call.get(split + "/lines"));
        add("GET /api/upload-splits/{upload}/units", Call.get(split + "/units"));
        Map<String, Object> pieces = Map.of("revision", 1, "pieces", List.of(Map.of("from", 0, "report", true)));
        add("PUT /api/upload-splits/{upload}", Call.put(split, pieces));
        Call confirmation = Call.post(split + "/confirmation", Map.of("revision", 1));
        add("POST /api/upload-splits/{upload}/confirmation", confirmation);
    }

    private void atReadings(String reading) {
        add("GET /api/readings/{upload}", Call.get(reading));
        add("POST /api/readings/{upload}", Call.post(reading));
        add("GET /api/readings/{upload}/analysis", Call.get(reading + "/analysis"));
        add("GET /api/readings/{upload}/difference", Call.get(reading + "/difference"));
        add("GET /api/readings/{upload}/corrections", Call.get(reading + "/corrections"));
        Map<String, Object> title = Map.of("digest", "0".repeat(64), "report", 0, "what", "title", "value", "改名");
        add("POST /api/readings/{upload}/corrections", Call.post(reading + "/corrections", title));
        add(
                "DELETE /api/readings/{upload}/corrections/{id}",
                Call.delete(reading + "/corrections/00000000-0000-0000-0000-000000000001"));
    }

    private void atReports() {
        String report = "/api/reports/" + things.report();
        add("GET /api/reports/{id}", Call.get(report));
        add("GET /api/reports/{id}/trail", Call.get(report + "/trail"));
        add("GET /api/reports/{id}/candidates", Call.get(report + "/candidates"));
        add("GET /api/reports/{id}/judgements", Call.get(report + "/judgements"));
        Map<String, Object> judgement = new LinkedHashMap<>(
                Map.of("version", 1, "digest", things.reportDigest(), "kind", "problem", "answer", "confirmed"));
        judgement.putAll(Map.of("start", 0, "end", 2));
        add("POST /api/reports/{id}/judgements", Call.post(report + "/judgements", judgement));
        add(
                "DELETE /api/reports/{id}/judgements/{judgement}",
                Call.delete(report + "/judgements/00000000-0000-0000-0000-000000000001"));
        add("GET /api/reports/{id}/campaigns", Call.get(report + "/campaigns"));
        add("GET /api/reports/{id}/last-year", Call.get(report + "/last-year"));
        add("GET /api/reports/{id}/claims", Call.get(report + "/claims"));
        add("GET /api/reports/{id}/near-copies", Call.get(report + "/near-copies"));
        add("GET /api/reports/{id}/near-copies/{other}", Call.get(report + "/near-copies/" + things.report()));
        Map<String, Object> quotation = new LinkedHashMap<>(Map.of("version", 1, "digest", things.reportDigest()));
        quotation.putAll(Map.of("start", 0, "end", 20, "reason", "通用表述"));
        add(
                "POST /api/reports/{id}/last-year/answers",
                Call.post(
                        report + "/last-year/answers",
                        Map.of(
                                "digest",
                                things.reportDigest(),
                                "earlierDigest",
                                things.reportDigest(),
                                "start",
                                0,
                                "outcome",
                                "done")));
        add(
                "DELETE /api/reports/{id}/last-year/answers/{answer}",
                Call.delete(report + "/last-year/answers/00000000-0000-0000-0000-000000000001"));
        add("POST /api/reports/{id}/quotations", Call.post(report + "/quotations", quotation));
        add(
                "DELETE /api/reports/{id}/quotations/{quotation}",
                Call.delete(report + "/quotations/00000000-0000-0000-0000-000000000001"));
        add("GET /api/reports/{id}/versions/{number}/analysis", Call.get(report + "/versions/1/analysis"));
        add("GET /api/reports/{id}/versions/{number}/difference", Call.get(report + "/versions/1/difference?from=1"));
        add("POST /api/reports/{id}/unit", Call.post(report + "/unit", Map.of("unit", "archives")));
        add("POST /api/reports/{id}/submission", Call.post(report + "/submission", things.onReport("note", "请审签")));
        add("POST /api/reports/{id}/approval", Call.post(report + "/approval", things.onReport("opinion", "同意")));
        Map<String, String> demands = Map.of("digest", things.reportDigest(), "to", "reporter", "demands", "补充");
        add("POST /api/reports/{id}/return", Call.post(report + "/return", demands));
        add("GET /api/reports/{id}/original", Call.get(report + "/original"));
        add("POST /api/reports/{id}/dismissal", Call.post(report + "/dismissal", Map.of("reason", "会议通知")));
        add("DELETE /api/reports/{id}/dismissal", Call.delete(report + "/dismissal"));
        atCorrectionRequests(report + "/correction-requests");
        add("POST /api/tasks/{id}/claim", Call.post("/api/tasks/" + things.task() + "/claim"));
        add("POST /api/tasks/{id}/release", Call.post("/api/tasks/" + things.task() + "/release"));
        String task = "/api/tasks/" + things.task();
        Map<String, String> asked = Map.of("person", "x", "reason", "请代为办理");
        add("GET /api/tasks/{id}/possible-signers", Call.get(task + "/possible-signers"));
        add("POST /api/tasks/{id}/hand-on", Call.post(task + "/hand-on", asked));
        add("POST /api/tasks/{id}/signers", Call.post(task + "/signers", asked));
        add("DELETE /api/tasks/{id}/signers/{person}", Call.delete(task + "/signers/x"));
        add("GET /api/tasks/{id}/sight", Call.get("/api/tasks/" + things.task() + "/sight"));
        add("GET /api/reports/{id}/sight", Call.get(report + "/sight"));
        add("GET /api/units/{code}/members", Call.get("/api/units/" + things.unit() + "/members"));
    }

    private void atCorrectionRequests(String requests) {
        String operation = " /api/reports/{id}/correction-requests";
        add("GET" + operation, Call.get(requests));
        add("POST" + operation, Call.post(requests, Map.of("text", "年度不对")));
        Map<String, Object> answer = Map.of("made", true, "text", "已更正");
        add(
                "POST" + operation + "/{request}/answer",
                Call.post(requests + "/00000000-0000-0000-0000-000000000001/answer", answer));
    }

    private void atItems() {
        String candidate = "/api/candidates/" + things.candidate();
        add("POST /api/candidates/{id}/acceptance", Call.post(candidate + "/acceptance", Map.of("class", "staged")));
        add(
                "POST /api/candidates/{id}/merger",
                Call.post(candidate + "/merger", Map.of("item", things.item().toString())));
        add("POST /api/candidates/{id}/rejection", Call.post(candidate + "/rejection", Map.of("reason", "不属实")));
        String item = "/api/items/" + things.item();
        add("GET /api/items/{id}/sight", Call.get(item + "/sight"));
        add("GET /api/items/{id}", Call.get(item));
        add("GET /api/items/{id}/trail", Call.get(item + "/trail"));
        var measures = List.of(Map.of("text", "措施", "due", "2030-01-01"));
        Map<String, Object> signature = Map.of("measures", measures, "handler", "甲", "leader", "乙");
        add("POST /api/items/{id}/signature", Call.post(item + "/signature", signature));
        Map<String, String> progress = Map.of("text", "进展", "date", "2026-01-01");
        add("POST /api/items/{id}/progress", Call.post(item + "/progress", progress));
        Map<String, String> done = Map.of("date", "2026-01-01");
        add("POST /api/items/{id}/measures/{place}/done", Call.post(item + "/measures/1/done", done));
        Map<String, String> reopening = Map.of("reason", "台账不全");
        add("POST /api/items/{id}/measures/{place}/reopening", Call.post(item + "/measures/1/reopening", reopening));
        Map<String, String> period = Map.of("period", "2026Q1");
        add("POST /api/items/{id}/confirmations", Call.post(item + "/confirmations", period));
        Map<String, String> carrying = Map.of("list", things.list(), "reason", "跨年工程");
        add("POST /api/items/{id}/carrying", Call.post(item + "/carrying", carrying));
        add("GET /api/items/{id}/rounds", Call.get(item + "/rounds"));
        add("GET /api/items/{id}/slip", Call.get(item + "/slip"));
        atSteering(item);
        add("GET /api/items/{id}/look-backs", Call.get(item + "/look-backs"));
        Map<String, Object> found = Map.of("result", "holds", "findings", "现场查看", "onSite", true, "date", "2026-01-01");
        add("POST /api/items/{id}/look-back", Call.post(item + "/look-back", found));
        add("POST /api/items/{id}/application", Call.post(item + "/application", things.onItem("results", "成效")));
        atProcedures(item);
    }

    private void atSteering(String item) {
        String reason = "职责已划转";
        Map<String, String> reassignment = Map.of("unit", "archives", "reason", reason);
        add("POST /api/items/{id}/reassignment", Call.post(item + "/reassignment", reassignment));
        Map<String, String> reclassification = Map.of("class", "long-term", "reason", reason);
        add("POST /api/items/{id}/reclassification", Call.post(item + "/reclassification", reclassification));
        Map<String, String> merger = Map.of("into", things.item().toString(), "reason", reason);
        add("POST /api/items/{id}/merger", Call.post(item + "/merger", merger));
        add("GET /api/items/{id}/departure", Call.get(item + "/departure"));
        add("GET /api/items/similar", Call.get("/api/items/similar?text=x&unit=" + things.unit()));
    }

    private void atProcedures(String item) {
        add("POST /api/items/{id}/approval", Call.post(item + "/approval", things.onItem("opinion", "同意")));
        Map<String, String> demands = Map.of("digest", things.itemDigest(), "to", "reporter", "demands", "补充");
        add("POST /api/items/{id}/return", Call.post(item + "/return", demands));
        add("POST /api/items/{id}/withdrawal", Call.post(item + "/withdrawal"));
        add("GET /api/items/{id}/extensions", Call.get(item + "/extensions"));
        add("GET /api/items/{id}/plan", Call.get(item + "/plan"));
        var planned = List.of(Map.of("text", "清查", "due", "2030-06-01"));
        add("POST /api/items/{id}/plan", Call.post(item + "/plan", Map.of("measures", planned)));
        add("GET /api/items/{id}/stages", Call.get(item + "/stages"));
        add(
                "POST /api/items/{id}/stages",
                Call.post(item + "/stages", Map.of("date", "2024-03-01", "result", "holds-pace")));
        Map<String, String> extension = Map.of("due", "2030-06-01", "reason", "汛期施工");
        add("POST /api/items/{id}/extensions", Call.post(item + "/extensions", extension));
    }

    private void atCampaigns() {
        String operation = " /api/campaigns/{id}";
        String campaign = "/api/campaigns/" + things.campaign();
        add("GET" + operation, Call.get(campaign));
        add("PUT" + operation, Call.put(campaign, campaignOf(things.unit())));
        add("DELETE" + operation, Call.delete(campaign));
        add("POST" + operation + "/opening", Call.post(campaign + "/opening"));
        add("POST" + operation + "/closing", Call.post(campaign + "/closing"));
        add("POST" + operation + "/reminders", Call.post(campaign + "/reminders", Map.of()));
        Map<String, String> delay = Map.of("unit", things.unit(), "due", "2035-06-01", "reason", "汛期");
        add("POST" + operation + "/extensions", Call.post(campaign + "/extensions", delay));
        add("GET" + operation + "/units", Call.get(campaign + "/units"));
        add("GET" + operation + "/owing.xlsx", Call.get(campaign + "/owing.xlsx"));
    }

    private void atLists() {
        String operation = " /api/lists/{id}";
        String list = "/api/lists/" + things.list();
        add("GET" + operation, Call.get(list));
        add("GET" + operation + "/chain", Call.get(list + "/chain"));
        add("PUT" + operation, Call.put(list, listOf(things.unit())));
        add("DELETE" + operation, Call.delete(list));
        add("POST" + operation + "/issuing", Call.post(list + "/issuing"));
        add("POST" + operation + "/ending", Call.post(list + "/ending", Map.of("reason", "已转入专项")));
        add("POST" + operation + "/archiving", Call.post(list + "/archiving"));
        add("POST" + operation + "/copies", Call.post(list + "/copies", Map.of()));
        add("GET" + operation + "/lines", Call.get(list + "/lines"));
        add("POST" + operation + "/lines", Call.post(list + "/lines", askOf(things.unit())));
        add("GET" + operation + "/template.xlsx", Call.get(list + "/template.xlsx"));
        add("POST" + operation + "/import", Call.post(list + "/import"));
        add("POST" + operation + "/import/faults", Call.post(list + "/import/faults"));
        String line = list + "/lines/00000000-0000-0000-0000-000000000001";
        add("PUT" + operation + "/lines/{line}", Call.put(line, askOf(things.unit())));
        add("DELETE" + operation + "/lines/{line}", Call.delete(line));
        add("POST" + operation + "/items", Call.post(list + "/items", askOf(things.unit())));
    }

    static Map<String, Object> listOf(String unit) {
        return Map.of("title", "重点任务清单", "kind", "task", "year", 2030, "unit", unit);
    }

    /// What a list of tasks asks of one unit.
    static Map<String, Object> askOf(String unit) {
        var particulars = Map.of("setBy", "市委常委会会议");
        return Map.of("unit", unit, "problem", "完成水库除险加固", "class", "staged", "particulars", particulars);
    }

    /// What a campaign asks of one unit alone.
    static Map<String, Object> campaignOf(String unit) {
        var wish = new LinkedHashMap<String, Object>(
                Map.of("title", "排查报告", "kind", "screening", "rhythm", "once", "branch", unit));
        wish.putAll(Map.of("year", 2030, "withBranch", true, "due", "2035-01-01"));
        return wish;
    }

    private static Call ofUnit(String path, Owned owned) {
        return Call.get(path + "?limit=200&unit=" + owned.unit());
    }

    private void add(String operation, Call... calls) {
        named.put(operation, List.of(calls));
    }
}
