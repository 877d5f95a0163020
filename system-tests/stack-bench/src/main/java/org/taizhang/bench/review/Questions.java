package org.taizhang.bench.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.taizhang.local.demo.Api;

/// What people ask of the lists of a season.
///
/// @param said what the reports say, for questions about it
record Questions(Api service, List<String> said) {

    private static final int WORDS = 200;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    List<Question> ofASeason() {
        Api.Caller reviewer = service.as("reviewer");
        String tenth = page(reviewer, "/api/queue?limit=50", 10);
        List<String> reports = ids(reviewer.get("/api/reports?limit=100"), "id");
        List<String> items = ids(reviewer.get("/api/items?limit=100"), "id");
        List<String> units = units();
        return List.of(
                Question.of("queue, first page", "reviewer", "/api/queue?limit=50"),
                Question.of("queue, tenth page", "reviewer", tenth),
                Question.of("queue, by date, overdue", "reviewer", "/api/queue?limit=50&sort=due&due=overdue"),
                Question.of("queue, of a kind", "reviewer", "/api/queue?limit=50&kind=approval"),
                Question.of("queue, of a unit", "reviewer", "/api/queue?limit=50&unit=%s", units),
                Question.of(
                        "queue, by a word",
                        "reviewer",
                        "/api/queue?limit=50&q=%s",
                        encoded(List.of("财政局", "教育局", "审计局"))),
                Question.of("queue, counts", "reviewer", "/api/queue/counts"),
                Question.of("reports, first page", "reviewer", "/api/reports?limit=50"),
                Question.of("reports, of a unit", "reviewer", "/api/reports?limit=50&unit=%s", units),
                Question.of("reports, of a state", "reviewer", "/api/reports?limit=50&state=submitted"),
                Question.of("ledger, first page", "reviewer", "/api/items?limit=50"),
                Question.of("ledger, of a lamp", "reviewer", "/api/items?limit=50&lamp=%s", List.of("red", "yellow")),
                Question.of("ledger, of a unit", "reviewer", "/api/items?limit=50&unit=%s", units),
                Question.of(
                        "ledger, by a word", "reviewer", "/api/items?limit=50&q=%s", encoded(List.of("窗口服务", "台账登记"))),
                Question.of("page of a report", "reviewer", "/api/reports/%s", reports),
                Question.of("page of an item", "reviewer", "/api/items/%s", items),
                Question.of("search, one character", "reviewer", "/api/search?q=%s", words(said, 1)),
                Question.of("search, a word of two", "reviewer", "/api/search?q=%s", words(said, 2)),
                Question.of("search, a phrase of six", "reviewer", "/api/search?q=%s", words(said, 6)),
                Question.of("search, two words", "reviewer", "/api/search?q=%s", pairs(said)),
                Question.of("search, in a unit", "reviewer", "/api/search?unit=bench-77&q=%s", words(said, 2)),
                Question.of("units", "reviewer", "/api/units"),
                Question.of("standing of a campaign's units", "reviewer", campaign(reviewer) + "/units?limit=50"),
                Question.of("queue of one unit", "water-bureau-reporter", "/api/queue?limit=50"),
                Question.of("queue counts of one unit", "water-bureau-reporter", "/api/queue/counts"));
    }

    /// A campaign for every unit, one at each size.
    private static String campaign(Api.Caller reviewer) {
        int year = 2100 + reviewer.get("/api/campaigns").path("total").asInt();
        JsonNode made = reviewer.post(
                "/api/campaigns",
                Map.of(
                        "title",
                        year + "年度报告",
                        "kind",
                        "accountability",
                        "year",
                        year,
                        "rhythm",
                        "once",
                        "branch",
                        "city",
                        "due",
                        LocalDate.now(CHINA).plusDays(30).toString()));
        String path = "/api/campaigns/" + made.path("id").asText();
        reviewer.post(path + "/opening", Map.of());
        return path;
    }

    List<Question> ofTheLedger() {
        Api.Caller reviewer = service.as("reviewer");
        String tenth = page(reviewer, "/api/items?limit=100", 10);
        List<String> items = ids(reviewer.get("/api/items?limit=100"), "id");
        return List.of(
                Question.of("ledger, first page, with its count", "reviewer", "/api/items?limit=100"),
                Question.of("ledger, tenth page", "reviewer", tenth),
                Question.of("ledger, what is open", "reviewer", "/api/items?limit=100&state=open"),
                Question.of("ledger, by date", "reviewer", "/api/items?limit=100&state=open&sort=due"),
                Question.of("ledger, of a lamp", "reviewer", "/api/items?limit=100&lamp=%s", List.of("red", "yellow")),
                Question.of("ledger, what turns tomorrow", "reviewer", "/api/items?limit=100&turns=any"),
                Question.of("ledger, of a unit", "reviewer", "/api/items?limit=100&unit=%s", units()),
                Question.of(
                        "ledger, by a word", "reviewer", "/api/items?limit=100&q=%s", encoded(List.of("窗口服务", "台账登记"))),
                Question.of("ledger of one unit", "water-bureau-reporter", "/api/items?limit=100"),
                Question.of("page of an item", "reviewer", "/api/items/%s", items));
    }

    private static List<String> units() {
        return IntStream.range(1, WORDS).mapToObj(n -> "bench-" + n * 9).toList();
    }

    private static String page(Api.Caller caller, String path, int number) {
        String asked = path;
        for (int n = 1; n < number; n++) {
            String next = caller.get(asked).path("next").asText("");
            if (next.isEmpty()) return asked;
            asked = path + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        return asked;
    }

    private static List<String> ids(JsonNode page, String field) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(row -> ids.add(row.path(field).asText()));
        return ids;
    }

    /// Words of the reports, as many of the rare ones as of the frequent ones that chance gives.
    private static List<String> words(List<String> said, int length) {
        var random = new Random(length);
        return encoded(IntStream.range(0, WORDS)
                .mapToObj(_ -> word(said, length, random))
                .toList());
    }

    private static List<String> pairs(List<String> said) {
        var random = new Random(22);
        return encoded(IntStream.range(0, WORDS)
                .mapToObj(_ -> {
                    String text = said.get(random.nextInt(said.size()));
                    return word(List.of(text), 2, random) + " " + word(List.of(text), 3, random);
                })
                .toList());
    }

    private static String word(List<String> said, int length, Random random) {
        while (true) {
            String text = said.get(random.nextInt(said.size()));
            int at = random.nextInt(text.length() - length);
            String word = text.substring(at, at + length);
            if (word.chars().allMatch(Character::isIdeographic)) return word;
        }
    }

    private static List<String> encoded(List<String> words) {
        UnaryOperator<String> encode = word -> URLEncoder.encode(word, StandardCharsets.UTF_8);
        return words.stream().map(encode).toList();
    }
}
