package org.taizhang.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.extract.reading.Uploads.REPORTER;
import static org.taizhang.extract.reading.Uploads.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadReceived;
import org.taizhang.events.UploadWithdrawn;
import org.taizhang.testing.LocalStackResource;

/// What was taken back is read no more.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WithdrawnIT {

    @Inject
    Uploads uploads;

    @Test
    void whatWasReadStaysAndIsNeitherReadAgainNorCorrected() {
        String upload = uploads.read();

        uploads.publish(withdrawal(UUID.fromString(upload)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as(REPORTER).post("/api/readings/" + upload).statusCode() == 409);
        String digest = Uploads.reading(upload).getString("digest");
        as(REPORTER)
                .contentType(ContentType.JSON)
                .body(Map.of("digest", digest, "report", 0, "what", "title", "value", "改名"))
                .post("/api/readings/" + upload + "/corrections")
                .then()
                .statusCode(409);
        assertThat(uploads.told(upload)).hasSize(1);
    }

    @Test
    void whatIsHeardOfOnlyAfterItWasTakenBackIsNotRead() {
        UploadReceived late = uploads.stored("2023年报告".getBytes(StandardCharsets.UTF_8));
        uploads.publish(withdrawal(late.upload()));
        uploads.awaitKnown(late);

        uploads.publish(Uploads.envelope(late));
        uploads.read();

        assertThat(uploads.told(late.upload().toString())).isEmpty();
        assertThat(uploads.jobs("upload = '" + late.upload() + "'")).isZero();
    }

    @Test
    void othersWhoCorrectAreToldOf() {
        String own = uploads.read();
        String touched = uploads.read();

        correct(REPORTER, own);
        correct("reviewer", touched);

        assertThat(lastOf(own).correctedByOthers()).isNull();
        assertThat(lastOf(touched).correctedByOthers()).isTrue();
    }

    private static void correct(String who, String upload) {
        String digest = Uploads.reading(upload).getString("digest");
        as(who).contentType(ContentType.JSON)
                .body(Map.of("digest", digest, "report", 0, "what", "title", "value", "改名"))
                .post("/api/readings/" + upload + "/corrections")
                .then()
                .statusCode(201);
    }

    private UploadRead lastOf(String upload) {
        return (UploadRead) uploads.told(upload).getLast().data();
    }

    private static Envelope withdrawal(UUID upload) {
        return new Envelope(
                UUID.randomUUID(),
                "/taizhang/review-service",
                Instant.now(),
                1,
                null,
                new UploadWithdrawn(upload, "water-bureau", Instant.now()));
    }
}
