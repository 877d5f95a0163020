package org.taizhang.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taizhang.stories.Reports.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What an open portal hears at once: everything of the own unit, nothing of another. A system hears what the
/// supervisors of its unit hear.
class LiveEventsStory {

    @Test
    void peopleHearOfTheirOwnUnitAtOnceAndOfNoOther() {
        Sample sample = Sample.ofFreeYear();
        try (var district = Listening.as(As.reporterOf("district"));
                var university = Listening.as(As.reporterOf("university"));
                var supervisor = Listening.as(As.reviewer());
                var integrator = Listening.as(As.integrator())) {

            JsonNode first = handedIn(sample, "district");
            JsonNode second = handedIn(sample, "university");

            district.hears("upload.read", id(first));
            district.hears("report.extracted", "\"unit\":\"district\"");
            university.hears("upload.read", id(second));
            supervisor.hears("upload.read", id(first));
            supervisor.hears("upload.read", id(second));
            integrator.hears("upload.read", id(first));
            integrator.hears("report.extracted", "\"unit\":\"university\"");
            assertThat(district.lines).noneMatch(line -> line.contains("\"unit\":\"university\""));
            assertThat(university.lines).noneMatch(line -> line.contains("\"unit\":\"district\""));
        }
    }

    private static JsonNode handedIn(Sample sample, String unit) {
        Form file = Form.of("报告.docx", sample.reportOf(unit));
        return As.reporterOf(unit).sends("/api/uploads", file).at("/receipts/0");
    }

    /// One open stream of events.
    private record Listening(HttpClient http, Stream<String> stream, List<String> lines) implements AutoCloseable {
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        static Listening as(As person) {
            var http = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(
                            URI.create(StackUnderTest.running().address("portal") + "/api/events"))
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + person.token())
                    .build();
            try {
                var answer = http.send(request, BodyHandlers.ofLines());
                assertThat(answer.statusCode()).isEqualTo(200);
                var listening = new Listening(http, answer.body(), new CopyOnWriteArrayList<>());
                Thread.ofVirtual().start(listening::gather);
                return listening;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        private void gather() {
            try {
                stream.forEach(lines::add);
            } catch (UncheckedIOException _) {
                lines.add("closed");
            }
        }

        void hears(String fact, String about) {
            await("%s about %s".formatted(fact, about)).atMost(PATIENCE).until(() -> lines.stream()
                    .anyMatch(line -> line.startsWith("data:") && line.contains(fact + ".v1") && line.contains(about)));
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
