package org.taizhang.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

    private static final byte[] CONTENT = "abc".getBytes(US_ASCII);

    /// The example of FIPS 180.
    private static final String EXPECTED = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void itIsTheSameHoweverTheContentComes(@TempDir Path folder) throws IOException {
        assertThat(Digest.of(CONTENT)).isEqualTo(EXPECTED);
        assertThat(Digest.of(new ByteArrayInputStream(CONTENT))).isEqualTo(EXPECTED);
        assertThat(Digest.of(Files.write(folder.resolve("file"), CONTENT))).isEqualTo(EXPECTED);
        assertThat(Digest.bytes(CONTENT)).isEqualTo(HexFormat.of().parseHex(EXPECTED));
    }
}
