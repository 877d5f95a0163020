package org.taizhang.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.EnvelopeJson;
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

        atOnce(readings);

        JsonPath report = Analyses.awaitReport(readings.getFirst(), REPORTER);
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

    @Test
    void whatIsNoEventIsNotTriedAgain() {
        assertThatThrownBy(() -> consumer.on("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private void atOnce(List<Envelope> envelopes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Void>>();
            for (Envelope envelope : envelopes) {
                calls.add(() -> {
                    consumer.on(EnvelopeJson.write(envelope));
                    return null;
                });
            }
            for (var done : threads.invokeAll(calls)) done.get();
        }
    }
}
