package org.taizhang.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SampleReportsTest {
    private final SampleReports sample = SampleReports.of(Path.of("../../docs/sample/0-compilation.docx"));

    @Test
    void eachReportOfTheSampleIsADocument() throws IOException {
        assertThat(sample.reports()).hasSize(7);
        assertThat(textOf(sample.next(0))).contains("2030年市水务局党组").doesNotContain("市档案馆党委", "2023");
        assertThat(textOf(sample.next(8))).contains("市档案馆党委2031年");
    }

    @Test
    void noTwoDocumentsAreAlikeEvenWhenTheYearsAreUsedUp() {
        assertThat(sample.next(3)).isNotEqualTo(sample.next(3));
    }

    private static String textOf(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no document");
    }
}
