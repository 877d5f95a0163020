package org.taizhang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Files of one report each, eight on their way at any time, each followed until it is read.
public final class Load {
    private static final int AT_ONCE = 8;
    private static final long POLL = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /// One person alone would meet the gateway's limits.
    private static final List<String> UNITS = List.of(
            "water-bureau",
            "archives",
            "womens-federation",
            "congress-office",
            "ecology-bureau",
            "university",
            "district");

    private final Api api;
    private final SampleReports reports;
    private final AtomicInteger sent = new AtomicInteger();

    public Load(String portal, String issuer, Path compilation) {
        this.api = new Api(portal, issuer);
        this.reports = SampleReports.of(compilation);
    }

    private record Sender(String unit, Api.Caller caller) {}

    public void send(int files) throws InterruptedException {
        // Anew each time: a token serves for five minutes.
        List<Sender> people = UNITS.stream()
                .map(unit -> new Sender(unit, api.as(unit + "-reporter")))
                .toList();
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> outcomes = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                Sender one = people.get(i % people.size());
                outcomes.add(senders.submit(() -> sendOne(one.unit(), one.caller())));
            }
            for (Future<?> outcome : outcomes) outcome.get();
        } catch (ExecutionException e) {
            throw new Unexpected("not every file was read: " + e.getCause(), e);
        }
    }

    private Void sendOne(String unit, Api.Caller reporter) throws InterruptedException {
        var form = Multipart.of("report.docx", reports.next(sent.getAndIncrement()), Map.of("unit", unit));
        JsonNode receipt = reporter.post("/api/uploads", form).at("/receipts/0");
        String path = "/api/uploads/" + receipt.path("id").asText();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String state = "received";
        while (state.equals("received")) {
            if (System.nanoTime() > deadline) throw new Unexpected(path + " is not read after " + PATIENCE);
            Thread.sleep(POLL);
            state = reporter.get(path).path("state").asText();
        }
        if (!state.equals("read")) throw new Unexpected(path + " became " + state);
        return null;
    }
}
