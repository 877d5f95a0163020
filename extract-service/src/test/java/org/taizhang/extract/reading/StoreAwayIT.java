package org.taizhang.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.taizhang.extract.reading.Uploads.REPORTER;
import static org.taizhang.extract.reading.Uploads.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.UploadReceived;

@QuarkusTest
@QuarkusTestResource(value = StoreBehindAGate.class, restrictToAnnotatedClass = true)
class StoreAwayIT {

    @Inject
    Uploads uploads;

    @AfterEach
    void open() {
        StoreBehindAGate.open();
    }

    @Test
    void anUploadIsReadWhenTheStoreIsBack() {
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        StoreBehindAGate.close();
        uploads.publish(Uploads.envelope(upload));
        // More often than an original may be missing.
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> uploads.jobs("tries >= 4") == 1);
        as(REPORTER).get("/api/readings/" + upload.upload()).then().body("state", equalTo("reading"));

        StoreBehindAGate.open();

        uploads.awaitState(upload, "read");
        assertThat(uploads.told(upload.upload().toString())).hasSize(1);
    }
}
