package org.taizhang.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.extract.reading.Uploads.REPORTER;
import static org.taizhang.extract.reading.Uploads.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.SplitConfirmed;
import org.taizhang.events.StoredObject;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadReceived;
import org.taizhang.events.UploadUnreadable;
import org.taizhang.extract.job.Readers;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.reader.compilation.Division;
import org.taizhang.storage.ObjectStore;
import org.taizhang.testing.LocalStackResource;

/// An upload of two reports, as the reader divides it and as people do.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DividedIT {

    private static final String CONTENT =
            Stream.of("某市水务局", "某市园林局").map(unit -> """
                    %1$s2023年落实全面从严治党主体责任情况报告
                    2023年，%1$s认真履行全面从严治党主体责任，压实“一岗双责”，现将有关情况报告如下。
                    一、主要工作。坚持以党的政治建设为统领，组织集中学习12次，开展廉政谈话36人次，推动各项任务落到实处。
                    二、存在的问题。压力传导还不够到位，基层党组织建设有薄弱环节。
                    三、下一步打算。持续压实主体责任，加强监督检查，确保各项工作取得实效。
                    """.formatted(unit)).reduce("", String::concat);

    @Inject
    Uploads uploads;

    @Inject
    Readers readers;

    @Inject
    ObjectStore store;

    @Test
    void anUploadOfSeveralReportsTellsHowItIsDividedAndOneOfASingleReportDoesNot() {
        UploadRead read = read();

        assertThat(read.split()).isNull();
        assertThat(read.reports()).hasSize(2);
        assertThat(division(read).pieces().stream().map(Division.Piece::report)).containsExactly(0, 1);
        assertThat(((UploadRead) uploads.told(uploads.read()).getLast().data()).division())
                .isNull();
    }

    @Test
    void itIsReadAsAPersonDividedItByEveryReaderFromThenOn() {
        UploadRead read = read();
        Envelope joined = confirmed(read, 1, piece(read, 0));

        uploads.publish(joined);
        uploads.publish(joined);

        UploadRead told = awaitSplit(read, 1);
        assertThat(told.reports()).hasSize(1);
        String upload = read.upload().toString();
        uploads.pretend(upload, "reader = '0.9.0'");
        as(REPORTER).post("/api/readings/" + upload).then().statusCode(202);
        Awaitility.await()
                .until(() -> uploads.told(upload).stream()
                                .filter(event -> event.data() instanceof UploadRead)
                                .count()
                        == 3);
        Uploads.awaitNotUnderWay(upload);
        assertThat(last(upload).split()).isEqualTo(1);
        assertThat(last(upload).reports()).hasSize(1);
    }

    @Test
    void whatWasConfirmedOutlivesTheProcessThatTookIt() throws InterruptedException {
        UploadRead read = read();
        readers.stop();

        uploads.publish(confirmed(read, 1, piece(read, 0)));
        Awaitility.await().until(() -> uploads.jobs("upload = '" + read.upload() + "'") == 1);
        uploads.pretendJob(
                read.upload().toString(),
                "leased_by = gen_random_uuid(), leased_until = now() - interval '1 minute', deaths = 0");
        readers.start();

        assertThat(awaitSplit(read, 1).reports()).hasSize(1);
        assertThat(uploads.jobs("upload = '" + read.upload() + "'")).isZero();
    }

    @Test
    void whatCannotBeReadAsConfirmedIsToldAndChangesNothing() {
        UploadRead read = read();
        var lost = new SplitConfirmed.Piece(3, "0000000000000000", true, null, null, null);

        uploads.publish(confirmed(read, 1, piece(read, 0), lost));

        String upload = read.upload().toString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> uploads.told(upload).getLast().data() instanceof UploadUnreadable);
        assertThat(((UploadUnreadable) uploads.told(upload).getLast().data()).reason())
                .isEqualTo("split-lost");
        assertThat(Uploads.reading(upload).getString("state")).isEqualTo("read");
        assertThat(Uploads.reading(upload).getString("again.message")).contains("拆分");
    }

    private UploadRead read() {
        UploadReceived upload = uploads.stored(CONTENT.getBytes(StandardCharsets.UTF_8));
        uploads.publish(Uploads.envelope(upload));
        uploads.awaitState(upload, "read");
        return last(upload.upload().toString());
    }

    private UploadRead last(String upload) {
        return (UploadRead) uploads.told(upload).getLast().data();
    }

    private UploadRead awaitSplit(UploadRead read, int number) {
        String upload = read.upload().toString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Integer.valueOf(number)
                .equals(last(upload).split()));
        assertThat(uploads.told(upload)).hasSize(2);
        return last(upload);
    }

    private Division division(UploadRead read) {
        StoredObject division = read.division();
        assertThat(division).isNotNull();
        return new AnalysisJson().division(store.read(division));
    }

    private SplitConfirmed.Piece piece(UploadRead read, int line) {
        return new SplitConfirmed.Piece(line, division(read).marks().get(line), true, null, null, null);
    }

    private static Envelope confirmed(UploadRead read, int number, SplitConfirmed.Piece... pieces) {
        return new Envelope(
                UUID.randomUUID(),
                "/taizhang/review-service",
                Instant.now(),
                1,
                null,
                new SplitConfirmed(read.upload(), read.unit(), number, List.of(pieces)));
    }
}
