package org.taizhang.bench.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.taizhang.bench.line.Processor;
import org.taizhang.local.demo.Api;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.Workplace;

/// How many decisions a second of processor time brings about: those of the product, over HTTP, with their rights,
/// digest, trail and events up to the broker; and those of a workflow engine in this process, which does nothing but
/// carry a process from one step to the next. Both keep what they do in the same PostgreSQL.
final class Approvals {

    private static final int WARM_UP = 200;
    private static final int REPORTS = 600;
    private static final List<String> THE_PRODUCTS = List.of("review-service", "postgres", "kafka");
    private static final List<String> THE_ENGINES = List.of("this bench", "postgres");

    private final Workplace place;
    private final Season season;
    private final Console console;
    private final Processor processor;
    private final Api service;

    Approvals(Workplace place, Season season) {
        this.place = place;
        this.season = season;
        this.console = place.console();
        this.processor = new Processor(place.data());
        this.service = new Api("http://" + place.loopback("review"), place.issuer());
    }

    /// @param report path
    private record Due(String report, String digest) {}

    void compare() throws InterruptedException {
        List<Due> due = due();
        double product = ofTheProduct(due.subList(0, WARM_UP), due.subList(WARM_UP, due.size()));
        double engine = ofTheEngine();
        console.print(
                "decisions a second of processor time: product %.0f, embedded Flowable %.0f, so %.1f times as many"
                        .formatted(product, engine, product / engine));
    }

    /// What waits for the first review, with what is to be decided on.
    private List<Due> due() {
        Api.Caller reviewer = service.as("reviewer");
        var due = new ArrayList<Due>();
        String cursor = "";
        while (due.size() < WARM_UP + REPORTS) {
            JsonNode page = reviewer.get("/api/queue?kind=approval&held=free&limit=200&cursor=" + cursor);
            for (JsonNode row : page.path("items")) {
                String report = "/api/reports/" + row.path("subject").asText();
                due.add(new Due(report, reviewer.get(report).path("digest").asText()));
            }
            cursor = page.path("next").asText();
        }
        return due;
    }

    private double ofTheProduct(List<Due> warmUp, List<Due> measured) throws InterruptedException {
        approve(warmUp);
        season.awaitOutbox();
        processor.awaitRest();
        processor.begin();
        int decisions = approve(measured);
        season.awaitOutbox();
        return perSecond("product", decisions, THE_PRODUCTS);
    }

    private int approve(List<Due> all) {
        Api.Caller reviewer = service.as("reviewer");
        Api.Caller approver = service.as("approver");
        for (Due one : all) approve(reviewer, one, "first-review");
        for (Due one : all) approve(approver, one, "final-review");
        return 2 * all.size();
    }

    private static void approve(Api.Caller who, Due one, String step) {
        who.post(one.report() + "/approval", Map.of("digest", one.digest(), "step", step, "opinion", "同意"));
    }

    private double ofTheEngine() throws InterruptedException {
        try (var flowable = new Flowable(place)) {
            flowable.begin(WARM_UP);
            flowable.decideAll();
            flowable.begin(REPORTS);
            processor.awaitRest();
            processor.begin();
            return perSecond("Flowable", flowable.decideAll(), THE_ENGINES);
        }
    }

    private double perSecond(String what, int decisions, List<String> of) {
        Map<String, Duration> spent = processor.spent();
        var line = new StringBuilder("%s: %d decisions; processor time of one, ms:".formatted(what, decisions));
        var all = Duration.ZERO;
        for (String name : of) {
            Duration its = spent.getOrDefault(name, Duration.ZERO);
            line.append("  %s %.2f".formatted(name, its.toNanos() / 1e6 / decisions));
            all = all.plus(its);
        }
        console.print(line.toString());
        return decisions / (all.toNanos() / 1e9);
    }
}
