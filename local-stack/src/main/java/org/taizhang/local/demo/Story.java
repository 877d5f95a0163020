package org.taizhang.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Upload → reading → seven reports → one of them approved → one item closed.
///
/// May be told again on a stack that has heard it: it goes on with whatever is not settled yet.
public final class Story {
    private static final int REPORTS_IN_SAMPLE = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api api;
    private final String portal;
    private final Consumer<String> out;

    public Story(String portal, String issuer, Consumer<String> out) {
        this.api = new Api(portal, issuer);
        this.portal = portal;
        this.out = out;
    }

    public void tell(Path compilation) throws InterruptedException {
        JsonNode receipt = upload(compilation);
        confirmSplit(id(receipt));
        List<JsonNode> reports = reportsOf(receipt.path("id").asText());
        JsonNode report = new ReportWalk(api, this::say).approveOne(reports);
        say("report", "%s\n  %s/reports/%s".formatted(report.path("title").asText(), portal, id(report)));
        JsonNode item = new ItemWalk(api, this::say).closeOne(startingWith(report, reports));
        say(
                "item",
                "%s closed as %s\n  %s/ledger/%s"
                        .formatted(text(item, "number"), text(item, "closeOutNumber"), portal, id(item)));
        JsonNode trail = api.as("approver").get("/api/trail/verification");
        if (!trail.path("intact").asBoolean()) throw new Unexpected("the audit trail is broken: " + trail);
        say("trail", trail.path("entries").asLong() + " entries, the chain is intact");
    }

    private JsonNode upload(Path compilation) throws InterruptedException {
        var reporter = api.as("city-reporter");
        var form = Multipart.of(nameOf(compilation), content(compilation), Map.of("unit", "city"));
        long began = System.nanoTime();
        JsonNode receipt = reporter.post("/api/uploads", form).path("receipts").path(0);
        if (receipt.isMissingNode()) throw new Unexpected("no receipt for " + compilation);
        say(
                "upload",
                "receipt %s, %d bytes, sha256 %s%s"
                        .formatted(
                                text(receipt, "number"),
                                receipt.path("size").asLong(),
                                text(receipt, "sha256"),
                                receipt.path("duplicate").asBoolean() ? " (received before)" : ""));
        String path = "/api/uploads/" + id(receipt);
        JsonNode read =
                await("the upload is read", () -> reporter.get(path), upload -> !is(upload, "state", "received"));
        if (!is(read, "state", "read")) throw new Unexpected("the upload was not read: " + read);
        say("reading", "%d reports after %.1f s".formatted(read.path("reports").asInt(), secondsSince(began)));
        return read;
    }

    /// As the reader divides it; nothing where it was confirmed when the story was told before.
    private void confirmSplit(String upload) throws InterruptedException {
        var reporter = api.as("city-reporter");
        JsonNode parts = await("the split is proposed", () -> partsOf(upload, reporter), seen -> seen.path("split")
                .isTextual());
        if (!is(parts, "split", "proposed")) return;
        String path = "/api/upload-splits/" + upload;
        JsonNode split = reporter.get(path);
        reporter.post(
                path + "/confirmation",
                Map.of("revision", split.path("revision").asInt()));
        say("split", "%d pieces confirmed".formatted(split.path("pieces").size()));
    }

    /// Of an upload that the service may not have heard of yet.
    private static JsonNode partsOf(String upload, Api.Caller reporter) {
        try {
            return reporter.get("/api/upload-parts/" + upload);
        } catch (Unexpected _) {
            return MissingNode.getInstance();
        }
    }

    private List<JsonNode> reportsOf(String upload) throws InterruptedException {
        var reviewer = api.as("reviewer");
        JsonNode page = await(
                "all seven reports are there",
                () -> reviewer.get("/api/reports?limit=50&upload=" + upload),
                answer -> answer.path("items").size() >= REPORTS_IN_SAMPLE);
        List<JsonNode> reports = list(page.path("items"));
        if (reports.size() != REPORTS_IN_SAMPLE) throw new Unexpected("not seven reports but " + reports.size());
        for (JsonNode report : reports) {
            if (report.path("unit").isNull()) throw new Unexpected("nobody's report: " + report);
            say(
                    "report",
                    "%-14s %-10s %2d problems, %2d commitments, %2d warnings  %s"
                            .formatted(
                                    report.path("unit").path("code").asText(),
                                    text(report, "state"),
                                    report.path("problems").asInt(),
                                    report.path("commitments").asInt(),
                                    report.path("warnings").asInt(),
                                    text(report, "title")));
        }
        return reports;
    }

    private static List<JsonNode> startingWith(JsonNode first, List<JsonNode> all) {
        return Stream.concat(Stream.of(first), all.stream()).toList();
    }

    private void say(String subject, String text) {
        out.accept("%-8s  %s".formatted(subject, text));
    }

    static JsonNode await(String what, Supplier<JsonNode> look, Predicate<JsonNode> done) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode seen = look.get();
        while (!done.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new Unexpected(
                        "waited %d minutes until %s; last seen: %s".formatted(PATIENCE.toMinutes(), what, seen));
            }
            Thread.sleep(Duration.ofMillis(250));
            seen = look.get();
        }
        return seen;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static boolean is(JsonNode node, String field, String value) {
        return node.path(field).asText().equals(value);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    static String id(JsonNode node) {
        return text(node, "id");
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unexpected("cannot read " + file, e);
        }
    }
}
