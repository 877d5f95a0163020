package org.taizhang.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LimitsViewTest {

    private static final Path READER =
            Path.of("../libraries/document-formats/src/main/java/org/taizhang/format/Limits.java");
    private static final long MEBIBYTE = 1024 * 1024;

    /// This service has no part in reading, so the numbers stand in two places.
    @Test
    void itSaysWhatTheReaderTakes() throws IOException {
        LimitsView limits = LimitsView.of(defaults());

        assertThat(limits.documents()).isEqualTo((int) reader("documents= \\*/ ([\\d_]+)"));
        assertThat(limits.pages()).isEqualTo((int) reader("pages= \\*/ ([\\d_]+),"));
        assertThat(limits.entry()).isEqualTo(reader("entry= \\*/ ByteSize.mebibytes\\((\\d+)") * MEBIBYTE);
        assertThat(limits.unpacked()).isEqualTo(reader("total= \\*/ ByteSize.mebibytes\\((\\d+)") * MEBIBYTE);
        assertThat(limits.file()).isEqualTo(reader("new Limits\\(\\s+ByteSize.mebibytes\\((\\d+)") * MEBIBYTE);
    }

    private static UploadConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(UploadConfig.class)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(UploadConfig.class);
    }

    private static long reader(String what) throws IOException {
        Matcher found = Pattern.compile(what).matcher(Files.readString(READER));
        assertThat(found.find()).as(what).isTrue();
        return Long.parseLong(found.group(1).replace("_", ""));
    }
}
