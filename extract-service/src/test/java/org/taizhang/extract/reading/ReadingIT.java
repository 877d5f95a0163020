package org.taizhang.extract.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.taizhang.events.Envelope;
import org.taizhang.events.UnitChanged;
import org.taizhang.events.UploadRead;
import org.taizhang.events.UploadReceived;
import org.taizhang.reader.analysis.AnalysisJson;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.units.UnitScope;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReadingIT {

    @Inject
    Uploads uploads;

    @Inject
    UnitScope scope;

    @Test
    void aReceivedUploadIsReadAndAnnouncedOnce() {
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));
        Envelope event = Uploads.envelope(upload);

        uploads.publish(event);
        uploads.publish(event);

        uploads.awaitState(upload, "read");
        Uploads.as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload())
                .then()
                .body("reports", hasSize(1))
                .body("reports[0].title", equalTo("2023年市水务局党组落实全面从严治党主体责任情况报告"))
                .body("reports[0].year", equalTo(2023));
        Uploads.as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload() + "/analysis")
                .then()
                .statusCode(200)
                .body("reports[0].text", startsWith("2023年市水务局党组"));
        assertThat(uploads.told(upload.upload().toString())).singleElement().satisfies(told -> {
            assertThat(told.sequence()).isEqualTo(1);
            assertThat(((UploadRead) told.data()).receivedAt())
                    .isEqualTo(upload.receivedAt().truncatedTo(ChronoUnit.MICROS));
        });
    }

    @Test
    void anUploadThatCannotBeReadEndsInAReasonAPersonCanActOn() {
        UploadReceived upload = uploads.stored("%PDF-1.7\nnot really".getBytes(StandardCharsets.US_ASCII));

        uploads.publish(Uploads.envelope(upload));

        uploads.awaitState(upload, "unreadable");
        Uploads.as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload())
                .then()
                .body("reason", equalTo("damaged"))
                .body("message", equalTo("文件已损坏，请用原软件打开后另存一份再上传。"));
        assertThat(uploads.told(upload.upload().toString())).hasSize(1);
    }

    @Test
    void aZipSaysWhichOfItsFilesWereNotRead() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("报告.docx"));
            out.write(Uploads.sample("1-water-bureau.docx"));
            out.putNextEntry(new ZipEntry("坏的.pdf"));
            out.write("%PDF-1.7\nnot really".getBytes(StandardCharsets.US_ASCII));
        }
        UploadReceived upload = uploads.stored(zip.toByteArray());

        uploads.publish(Uploads.envelope(upload));

        uploads.awaitState(upload, "read");
        Uploads.as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload())
                .then()
                .body("reports", hasSize(1))
                .body("failures.name", contains("坏的.pdf"))
                .body("failures.reason", contains("damaged"));
    }

    @Test
    void aReportOfAHundredThousandParagraphsIsReadWhole() throws IOException {
        UploadReceived upload = uploads.stored(docx(100_000));

        uploads.publish(Uploads.envelope(upload));

        uploads.awaitState(upload, "read");
        byte[] analysis = Uploads.as("water-bureau-reporter")
                .get("/api/readings/" + upload.upload() + "/analysis")
                .asByteArray();
        assertThat(new AnalysisJson().tree(analysis).at("/reports/0/text").asText())
                .endsWith("第99999项工作稳步推进。");
        assertThat(uploads.told(upload.upload().toString())).hasSize(1);
    }

    private static byte[] docx(int paragraphs) throws IOException {
        var document = new StringBuilder(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        paragraph(document, "2023年市水务局党组落实全面从严治党主体责任情况报告");
        paragraph(document, "2023年，市水务局党组认真落实全面从严治党主体责任，扎实推进各项水务工作。");
        for (int i = 0; i < paragraphs; i++) {
            paragraph(document, "第%d项工作稳步推进。".formatted(i));
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(document.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        }
        return zip.toByteArray();
    }

    private static void paragraph(StringBuilder document, String text) {
        document.append("<w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p>");
    }

    @Test
    void whatIsForeignDoesNotExist() {
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));

        uploads.publish(Uploads.envelope(upload));

        uploads.awaitState(upload, "read");
        Uploads.as("archives-reporter")
                .get("/api/readings/" + upload.upload())
                .then()
                .statusCode(404);
        Uploads.as("archives-reporter")
                .get("/api/readings/" + upload.upload() + "/analysis")
                .then()
                .statusCode(404);
        given().get("/api/readings/" + upload.upload()).then().statusCode(401);
    }

    @Test
    void aSupervisorSeesReadingsOfTheUnitsBelow() {
        scope.apply(new UnitChanged("water-bureau", "市水务局党组", "city", List.of("city")), 1);
        UploadReceived upload = uploads.stored(Uploads.sample("1-water-bureau.docx"));

        uploads.publish(Uploads.envelope(upload));

        uploads.awaitState(upload, "read");
        Uploads.as("reviewer").get("/api/readings/" + upload.upload()).then().statusCode(200);
    }
}
