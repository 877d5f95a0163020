package org.taizhang.format.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.format.Budget;
import org.taizhang.format.Limits;
import org.taizhang.format.file.FormatReader;

class OcrTest {

    /// From a page of a fax to one of a scanner at 600 dots to the inch, and small print on that.
    @ParameterizedTest
    @CsvSource({"1120, 30", "2480, 66", "4960, 132", "4960, 66"})
    void aPageIsReadAlikeInEveryResolution(int width, int size) throws IOException {
        assumeThat(FormatReader.canRecognise()).isTrue();

        List<PageLine> lines = new Ocr(new Budget(Limits.standard())).recognise(page(width, size), 1);

        assertThat(lines.stream().map(PageLine::text).collect(Collectors.joining(" ")))
                .contains("REPORT 2023")
                .contains("OF THE WATER BUREAU");
    }

    private static BufferedImage page(int width, int size) {
        BufferedImage image = new BufferedImage(width, width * 297 / 210, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        graphics.drawString("REPORT 2023", width / 8, width / 6);
        graphics.drawString("OF THE WATER BUREAU", width / 8, width / 6 + 2 * size);
        graphics.dispose();
        return image;
    }
}
