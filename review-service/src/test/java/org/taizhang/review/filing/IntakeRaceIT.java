package org.taizhang.review.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.review.Analyses;
import org.taizhang.testing.LocalStackResource;

/// Several replicas take up readings at the same moment.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class IntakeRaceIT {

    private static final String REPORTER = "water-bureau-reporter";

    @Inject
    UploadReadConsumer consumer;

    @Test
    void uploadsOfOneReportAtOnceMakeOneReport() throws Exception {
        int year = Analyses.ownYear();
        List<Envelope> readings = IntStream.range(0, 8)
                .mapToObj(i -> Analyses.reading("water-bureau", "市水务局党组", year, "race " + i))
                .toList();

        // Of different uploads, so on different partitions, which are worked on at once.
        Analyses.tell(readings.toArray(Envelope[]::new));

        JsonPath report = await("all are taken up")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Analyses.awaitReport(readings.getFirst(), REPORTER),
                        seen -> seen.getList("versions").size() == readings.size());
        assertThat(report.getList("versions.number", Integer.class)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(report.getList("versions.upload", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        readings.stream().map(Analyses::uploadOf).toList());
    }

    @Test
    void oneReadingThatComesManyTimesAtOnceIsTakenUpOnce() throws Exception {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "same");

        atOnce(List.of(reading, reading, reading, reading));

        assertThat(Analyses.awaitReport(reading, REPORTER).getList("versions")).hasSize(1);
    }

    private void atOnce(List<Envelope> envelopes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Void>>();
            for (Envelope envelope : envelopes) {
                calls.add(() -> {
                    consumer.take(envelope);
                    return null;
                });
            }
            for (var done : threads.invokeAll(calls)) done.get();
        }
    }
}
