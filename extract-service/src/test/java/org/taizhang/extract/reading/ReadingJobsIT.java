package org.taizhang.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.taizhang.extract.reading.Uploads.REPORTER;
import static org.taizhang.extract.reading.Uploads.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadReceived;
import org.taizhang.extract.inquiry.WhatToDo;
import org.taizhang.extract.job.Readers;
import org.taizhang.extract.job.SweepReadings;
import org.taizhang.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReadingJobsIT {

    @Inject
    Uploads uploads;

    @Inject
    Readers readers;

    @Inject
    SweepReadings sweep;

    @AfterEach
    void readOn() throws InterruptedException {
        readers.stop();
        readers.start();
    }

    @Test
    void uploadsThatWaitSurviveAGracefulStop() throws InterruptedException {
        List<UploadReceived> waiting = IntStream.range(0, 10)
                .mapToObj(_ -> uploads.stored(Uploads.sample("1-water-bureau.docx")))
                .toList();
        waiting.forEach(upload -> uploads.publish(Uploads.envelope(upload)));
        waiting.forEach(upload -> uploads.awaitKnown(upload));

        readers.stop();

        assertThat(uploads.jobs("leased_by is not null or deaths > 0 or tries > 0"))
                .isZero();
        readers.start();
        waiting.forEach(upload -> uploads.awaitState(upload, "read"));
        waiting.forEach(
                upload -> assertThat(uploads.told(upload.upload().toString())).hasSize(1));
        assertThat(uploads.jobs("true")).isZero();
    }

    @Test
    void anUploadThatIsToldAgainWhileItWaitsIsReadOnce() throws InterruptedException {
        readers.stop();
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        Envelope event = Uploads.envelope(upload);
        uploads.publish(event);
        uploads.publish(event);
        uploads.publish(Uploads.envelope(upload));
        uploads.awaitKnown(upload);

        readers.start();

        uploads.awaitState(upload, "read");
        assertThat(uploads.told(upload.upload().toString())).hasSize(1);
    }

    @Test
    void whoWaitsIsToldSinceWhen() throws InterruptedException {
        readers.stop();
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        uploads.publish(Uploads.envelope(upload));
        uploads.awaitKnown(upload);

        as(REPORTER).get("/api/readings/" + upload.upload()).then().body("waitingSince", notNullValue());

        readers.start();
        uploads.awaitState(upload, "read");
        as(REPORTER).get("/api/readings/" + upload.upload()).then().body("waitingSince", nullValue());
    }

    @Test
    void anUploadThatIsAnnouncedAnewIsToldItsOutcomeAgainAndNotReadAgain() {
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        uploads.publish(Uploads.envelope(upload));
        uploads.awaitState(upload, "read");

        uploads.publish(Uploads.envelope(upload));

        List<Envelope> told = Awaitility.await()
                .until(() -> uploads.told(upload.upload().toString()), outcomes -> outcomes.size() == 2);
        assertThat(told.get(1).data()).isEqualTo(told.get(0).data());
    }

    @Test
    void theThirdDeathOfAnUploadIsItsAnswer() throws InterruptedException {
        UploadReceived upload = leftByADeadProcess(2);

        readers.start();

        uploads.awaitState(upload, "unreadable");
        as(REPORTER).get("/api/readings/" + upload.upload()).then().body("reason", equalTo("too-complex"));
        assertThat(uploads.told(upload.upload().toString())).hasSize(1);
    }

    @Test
    void whatAProcessLeftWhenItDiedIsReadByAnother() throws InterruptedException {
        UploadReceived upload = leftByADeadProcess(1);

        readers.start();

        uploads.awaitState(upload, "read");
        assertThat(uploads.told(upload.upload().toString())).hasSize(1);
    }

    @Test
    void anOriginalThatIsMissingIsAnAnswerThatAPersonCanActOn() {
        UploadReceived there = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        StoredObject original = there.original();
        var missing = new UploadReceived(
                there.upload(),
                there.number(),
                there.unit(),
                null,
                new StoredObject(original.bucket(), "test/missing", original.sha256(), original.size()),
                there.receivedAt());

        uploads.publish(Uploads.envelope(missing));

        uploads.awaitState(missing, "unreadable");
        as(REPORTER)
                .get("/api/readings/" + missing.upload())
                .then()
                .body("reason", equalTo("original-missing"))
                .body("message", equalTo(WhatToDo.about("original-missing")));
    }

    @Test
    void anOriginalThatIsThereAgainIsReadWhenSomebodyAsks() {
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        uploads.publish(Uploads.envelope(upload));
        uploads.awaitState(upload, "read");
        uploads.pretend(upload.upload().toString(), "state = 'UNREADABLE', reason = 'original-missing'");

        as(REPORTER).post("/api/readings/" + upload.upload()).then().statusCode(202);

        uploads.awaitState(upload, "read");
    }

    @Test
    void readingAgainWorksWhenNobodyReads() {
        UploadReceived upload = stuck();

        as(REPORTER).post("/api/readings/" + upload.upload()).then().statusCode(202);

        uploads.awaitState(upload, "read");
    }

    @Test
    void aReadingThatNobodyIsToDoIsFoundAndDone() {
        UploadReceived upload = stuck();

        sweep.sweep();

        uploads.awaitState(upload, "read");
    }

    /// Under way since long, and nobody is to read it.
    private UploadReceived stuck() {
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        uploads.publish(Uploads.envelope(upload));
        uploads.awaitState(upload, "read");
        uploads.pretend(upload.upload().toString(), "state = 'READING', begun_at = now() - interval '1 hour'");
        return upload;
    }

    private UploadReceived leftByADeadProcess(int deaths) throws InterruptedException {
        readers.stop();
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        uploads.publish(Uploads.envelope(upload));
        uploads.awaitKnown(upload);
        uploads.pretendJob(
                upload.upload().toString(),
                "deaths = %d, leased_by = '%s', leased_until = now() - interval '1 second'"
                        .formatted(deaths, UUID.randomUUID()));
        return upload;
    }
}
