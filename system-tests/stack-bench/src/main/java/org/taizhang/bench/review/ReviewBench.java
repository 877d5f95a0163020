package org.taizhang.bench.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.bench.line.Times;
import org.taizhang.local.demo.Api;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;

/// `./taizhang bench review`, on a stack of its own: each question is put to the review-service itself, at ten thousand
/// tasks and then at two hundred thousand, those of the ledger at ten thousand items and at a million, and the times
/// are printed beside each other; decisions beside those of an embedded Flowable.
final class ReviewBench {

    private static final String SAMPLE = "docs/sample/0-compilation.docx";
    private static final int READ = 300;
    private static final int DECISIONS = 60;

    /// @param reports that wait for the reviewer, as many tasks
    /// @param items whose close-out waits for the reviewer, as many tasks
    private record Size(int reports, int items) {}

    private static final Size SMALL = new Size(1_000, 9_000);
    private static final Size LARGE = new Size(20_000, 180_000);
    private static final int SMALL_LEDGER = 10_000;
    private static final int LARGE_LEDGER = 1_000_000;

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
        var questions = new Questions(service, said);
        try (var season = new Season(place)) {
            season.makeUnits();
            grow(season, SMALL);
            season.growLedger(SMALL_LEDGER);
            warmUp(questions);
            Map<String, Times> small = ask(questions.ofASeason());
            decide(small);
            Map<String, Times> smallLedger = ask(questions.ofTheLedger());
            grow(season, LARGE);
            Map<String, Times> large = ask(questions.ofASeason());
            decide(large);
            new Approvals(place, season).compare();
            season.growLedger(LARGE_LEDGER);
            Map<String, Times> largeLedger = ask(questions.ofTheLedger());
            compare("10 000 tasks, ms", small, "200 000 tasks, ms", large);
            compare("10 000 items, ms", smallLedger, "1 000 000 items, ms", largeLedger);
        }
    }

    /// What is asked first must not pay for the compiler.
    private void warmUp(Questions questions) {
        for (Question question : questions.ofASeason()) question.ask(service);
        for (Question question : questions.ofTheLedger()) question.ask(service);
    }

    private void compare(String one, Map<String, Times> small, String other, Map<String, Times> large) {
        console.print("%n%-44s %17s %19s   %s".formatted("", one, other, "large / small"));
        console.print("%-44s %8s %8s %10s %8s   %6s %6s"
                .formatted("asked of the service", "p50", "p95", "p50", "p95", "p50", "p95"));
        small.forEach((name, times) -> row(name, times, large.getOrDefault(name, new Times())));
    }

    private void row(String name, Times small, Times large) {
        console.print("%-44s %8.1f %8.1f %10.1f %8.1f   %6.2f %6.2f"
                .formatted(
                        name,
                        small.percentile(50),
                        small.percentile(95),
                        large.percentile(50),
                        large.percentile(95),
                        large.percentile(50) / small.percentile(50),
                        large.percentile(95) / small.percentile(95)));
    }

    private void grow(Season season, Size size) throws InterruptedException {
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
    }

    private Map<String, Times> ask(List<Question> questions) {
        var all = new LinkedHashMap<String, Times>();
        for (Question question : questions) {
            Times times = question.ask(service);
            all.put(question.name(), times);
            console.print("  %-44s %8.1f %8.1f".formatted(question.name(), times.percentile(50), times.percentile(95)));
        }
        return all;
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
}
