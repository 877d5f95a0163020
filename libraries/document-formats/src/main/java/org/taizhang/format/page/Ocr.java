package org.taizhang.format.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.taizhang.format.Budget;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;

/// Recognises the text of a picture with Tesseract, one process for one page.
///
/// `timeout` starts it, so that it ends even when this process dies first. Its table output (TSV) is joined to lines
/// and paragraphs by ours, since Tesseract breaks Chinese into words and paragraphs as it likes.
public final class Ocr {
    /// Lines and curves of a page below which no text can be drawn as outlines: a dozen characters need as many.
    public static final int FEWEST_SEGMENTS = 300;

    private static final String LANGUAGE = "chi_sim";
    private static final int DPI = 300;
    /// Of an A4 page whose 16 point characters, the size that official documents are written in, are 30 pixels high:
    /// Tesseract's models are trained on lines of about that height and read larger characters worse.
    private static final int USUAL_WIDTH = 1120;

    private static final int BEST_LINE = 30;
    private static final int SMALLEST_LINE = 22;
    private static final int LARGEST_ANSWER = 20 << 20;
    private static final int GRACE_SECONDS = 5;
    /// Of Tesseract's confidence from 0 to 100; clean scans reach 90 and more.
    private static final double POOR = 75;

    private final Budget budget;
    private double confidence;
    private int words;
    private int pages;

    public Ocr(Budget budget) {
        this.budget = budget;
    }

    /// Asked anew each time, since it may be installed while the service runs; costs a few milliseconds a document.
    public static boolean isAvailable() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var answer = new String(process.getInputStream().readNBytes(1 << 16), UTF_8);
            return process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)
                    && answer.lines().anyMatch(LANGUAGE::equals);
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Recognised text always wants a person's eye: rare characters of names are read as common ones.
    public void note(Notes notes) {
        notes.add(Note.Kind.OCR_USED, pages);
        if (words > 0 && confidence / words < POOR) {
            notes.mark(Note.Kind.OCR_POOR);
        }
    }

    public List<PageLine> recognise(BufferedImage image, int page) throws IOException {
        budget.ocrPage();
        pages++;
        double usual = (double) USUAL_WIDTH / Math.min(image.getWidth(), image.getHeight());
        BufferedImage shown = scaled(image, usual);
        OcrTable table = recognise(shown);
        float height = table.lineHeight();
        if (height > 0 && height < SMALLEST_LINE && shown.getWidth() < image.getWidth()) {
            shown = scaled(image, usual * BEST_LINE / height);
            table = recognise(shown);
        }
        confidence +=
                table.words().stream().mapToDouble(OcrTable.Word::confidence).sum();
        words += table.words().size();
        return table.lines(new PageLine.Page(page, shown.getWidth(), shown.getHeight()));
    }

    private OcrTable recognise(BufferedImage image) throws IOException {
        Path file = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
            return OcrTable.parse(run(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// In gray, and smaller if it is too large; never larger, which adds nothing to read.
    private static BufferedImage scaled(BufferedImage image, double factor) {
        double by = Math.min(1, factor);
        int width = Math.max(1, (int) Math.round(image.getWidth() * by));
        int height = Math.max(1, (int) Math.round(image.getHeight() * by));
        var gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        draw(image, gray);
        if (by == 1) {
            return gray;
        }
        var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        draw(gray.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), small);
        return small;
    }

    private static void draw(Image image, BufferedImage target) {
        Graphics2D graphics = target.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
    }

    private String run(Path image) throws IOException {
        long seconds = budget.limits().recognition().pageTime().toSeconds();
        var builder = new ProcessBuilder(
                "timeout",
                "-k",
                String.valueOf(GRACE_SECONDS),
                String.valueOf(seconds),
                "tesseract",
                image.toString(),
                "stdout",
                "-l",
                LANGUAGE,
                "--psm",
                "6",
                "--dpi",
                String.valueOf(DPI),
                "tsv");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        try {
            var answer = new String(process.getInputStream().readNBytes(LARGEST_ANSWER), UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new Refusal(
                        status == 124 || status == 137 ? Reason.TOO_SLOW : Reason.DAMAGED,
                        "tesseract ended with " + status);
            }
            return answer;
        } catch (InterruptedException _) {
            throw new InterruptedIOException("interrupted while a page was recognised");
        } finally {
            process.destroyForcibly();
        }
    }
}
