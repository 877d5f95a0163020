package org.taizhang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorRatesTest {
    @TempDir
    Path folder;

    @Test
    void eachVariantIsHeldAgainstTheTrueText() throws IOException {
        Files.writeString(folder.resolve("1-water.txt"), "一、主要工作情况\n全年检查单位三十家。\n");
        Files.writeString(folder.resolve("1-water-gb18030.txt"), "一、主要工作情况\n全年检查单位三十家。\n", Charset.forName("GB18030"));
        Files.writeString(folder.resolve("1-water-slip.txt"), "一、主要工作情况\n全年检查单位四十家。\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ErrorRates(folder, false).run(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8).lines())
                .anyMatch(line -> line.startsWith("gb18030.txt") && line.contains("0.000 %    2/2"))
                .anyMatch(line -> line.startsWith("slip.txt") && line.contains("5.263 %    1/2"));
    }
}
