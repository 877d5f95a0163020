package org.taizhang.bench.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.taizhang.bench.line.Times;
import org.taizhang.local.demo.Api;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;

/// `./taizhang bench review`, on a stack of its own: each question is put to the review-service itself, at ten thousand
/// tasks and then at two hundred thousand, and the times are printed beside each other.
final class ReviewBench {

    private static final String SAMPLE = "docs/sample/0-compilation.docx";
    private static final int READ = 300;
    private static final int DECISIONS = 60;
    private static final int WORDS = 200;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// @param reports that wait for the reviewer, as many tasks
    /// @param items whose close-out waits for the reviewer, as many tasks
    private record Size(int reports, int items) {}

    private static final Size SMALL = new Size(1_000, 9_000);
    private static final Size LARGE = new Size(20_000, 180_000);

    private final Console console;
    private final Workplace place;
    private final Api gateway;
    private final Api service;

    private ReviewBench(Workplace place) {
        this.console = place.console();
        this.place = place;
        this.gateway = new Api(place.publicUrl(), place.issuer());
        this.service = new Api("http://" + place.loopback("review"), place.issuer());
    }

    public static void main(String[] arguments) throws Exception {
        var console = Console.standard();
        try {
            new ReviewBench(Workplace.from(System.getenv(), console)).run();
        } catch (StartFailure | IllegalStateException e) {
            console.print("taizhang: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        List<String> said = new ReadReports(place.home().resolve(SAMPLE)).handIn(gateway, READ);
        try (var season = new Season(place)) {
            season.makeUnits();
            Map<String, Times> small = measure(season, SMALL, said);
            Map<String, Times> large = measure(season, LARGE, said);
            console.print(
                    "%n%-44s %17s %17s   %s".formatted("", "10 000 tasks, ms", "200 000 tasks, ms", "large / small"));
            console.print("%-44s %8s %8s %8s %8s   %6s %6s"
                    .formatted("asked of the service", "p50", "p95", "p50", "p95", "p50", "p95"));
            small.forEach((name, times) -> row(name, times, large.getOrDefault(name, new Times())));
        }
    }

    private void row(String name, Times small, Times large) {
        console.print("%-44s %8.1f %8.1f %8.1f %8.1f   %6.2f %6.2f"
                .formatted(
                        name,
                        small.percentile(50),
                        small.percentile(95),
                        large.percentile(50),
                        large.percentile(95),
                        large.percentile(50) / small.percentile(50),
                        large.percentile(95) / small.percentile(95)));
    }

    private Map<String, Times> measure(Season season, Size size, List<String> said) throws InterruptedException {
        long began = System.nanoTime();
        season.growTo(size.reports(), size.items());
        var made = Duration.ofNanos(System.nanoTime() - began);
        Duration indexed = season.awaitIndex();
        console.print(
                "%,d units, %,d reports, %,d items, %,d open tasks: made in %d s, all reports found by their text %d s later"
                        .formatted(
                                Season.UNITS,
                                size.reports(),
                                size.items(),
                                season.count("select count(*) from task where done_at is null"),
                                made.toSeconds(),
                                indexed.toSeconds()));
        var all = new LinkedHashMap<String, Times>();
        for (Question question : questions(said)) {
            Times times = question.ask(service);
            all.put(question.name(), times);
            console.print("  %-44s %8.1f %8.1f".formatted(question.name(), times.percentile(50), times.percentile(95)));
        }
        decide(all);
        return all;
    }

    private List<Question> questions(List<String> said) {
        Api.Caller reviewer = service.as("reviewer");
        String tenth = page(reviewer, "/api/queue?limit=50", 10);
        List<String> reports = ids(reviewer.get("/api/reports?limit=100"), "id");
        List<String> items = ids(reviewer.get("/api/items?limit=100"), "id");
        List<String> units =
                IntStream.range(1, WORDS).mapToObj(n -> "bench-" + n * 9).toList();
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

    /// Claims and approves reports as a press on many does: one after the other, each with its own answer.
    private void decide(Map<String, Times> all) {
        Api.Caller reviewer = service.as("reviewer");
        JsonNode rows = reviewer.get("/api/queue?kind=approval&held=free&limit=" + DECISIONS)
                .path("items");
        var claims = new Times();
        var approvals = new Times();
        for (JsonNode row : rows) {
            String report = "/api/reports/" + row.at("/subject").asText();
            long began = System.nanoTime();
            reviewer.post("/api/tasks/%s/claim".formatted(row.path("id").asText()), Map.of());
            claims.since(began);
            String digest = reviewer.get(report).path("digest").asText();
            began = System.nanoTime();
            reviewer.post(report + "/approval", Map.of("digest", digest, "step", "first-review", "opinion", "同意"));
            approvals.since(began);
        }
        all.put("several: claim one", claims);
        all.put("several: approve one", approvals);
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
