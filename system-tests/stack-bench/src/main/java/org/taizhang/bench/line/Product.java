package org.taizhang.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.taizhang.local.demo.Api;
import org.taizhang.local.demo.Multipart;

/// The system as its people meet it: a reporter uploads at the gateway, a supervisor sees the report there.
///
/// To ask costs what is measured, so nobody asks before it is likely. Where the time of each counts, the
/// first question comes after three quarters of the quickest time so far, and the next ones every
/// twentieth of it. Where only the number counts, the usual time stands for the quickest.
final class Product implements Line {
    /// One person alone would meet the gateway's limits.
    private static final List<String> UNITS = List.of(
            "water-bureau",
            "archives",
            "womens-federation",
            "congress-office",
            "ecology-bureau",
            "university",
            "district");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double SHORTEST_PAUSE = 2;

    private final Api api;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private List<Sender> senders = List.of();
    private List<Api.Caller> supervisors = List.of();
    private boolean exactly;
    private Times receipts = new Times();
    private Times visible = new Times();

    Product(String portal, String issuer) {
        this.api = new Api(portal, issuer);
    }

    private record Sender(String unit, Api.Caller caller) {}

    /// Anew for each part of the measurement: a token serves for five minutes.
    void logIn() {
        senders = UNITS.stream()
                .map(unit -> new Sender(unit, api.as(unit + "-reporter")))
                .toList();
        supervisors = List.of(api.as("reviewer"), api.as("approver"));
    }

    /// @param each whether the time of each counts, or only how many there are
    void forgetTimes(boolean each) {
        exactly = each;
        receipts = new Times();
        visible = new Times();
        asked.set(0);
    }

    Times receipts() {
        return receipts;
    }

    Times visible() {
        return visible;
    }

    double questionsPerFile() {
        return (double) asked.get() / visible.count();
    }

    @Override
    public void take(byte[] file) throws InterruptedException {
        int number = taken.getAndIncrement();
        Sender sender = senders.get(number % senders.size());
        long began = System.nanoTime();
        var form = Multipart.of("report.docx", file, Map.of("unit", sender.unit()));
        JsonNode receipt = sender.caller().post("/api/uploads", form).at("/receipts/0");
        receipts.since(began);
        String path = "/api/reports?upload=" + receipt.path("id").asText();
        Api.Caller supervisor = supervisors.get(number % supervisors.size());
        double expected = exactly ? visible.quickest() : visible.percentile(50);
        sleep(expected * 3 / 4 - (System.nanoTime() - began) / 1e6);
        while (!sees(supervisor, path)) {
            if (System.nanoTime() - began > PATIENCE.toNanos())
                throw new IllegalStateException("nothing at %s after %s".formatted(path, PATIENCE));
            sleep(Math.max(SHORTEST_PAUSE, expected / 20));
        }
        visible.since(began);
    }

    private boolean sees(Api.Caller supervisor, String path) {
        asked.incrementAndGet();
        return !supervisor.get(path).path("items").isEmpty();
    }

    private static void sleep(double milliseconds) throws InterruptedException {
        if (milliseconds > 0) Thread.sleep(Duration.ofNanos((long) (milliseconds * 1e6)));
    }
}
