package org.taizhang.review.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.taizhang.web.problem.Invalid;

/// Whether a file is an Excel workbook that unfolds to little, asked before anything else looks into it.
final class Unfold {

    /// What a file of so many lines unfolds to, many times over.
    private static final long MOST_BYTES = 200L << 20;

    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Unfold() {}

    /// By the file's directory, for what stands before each part need not be complete. The sizes there may lie; so all
    /// of it is unfolded once.
    static void mustBeAWorkbook(byte[] file) {
        if (Arrays.equals(file, 0, Math.min(file.length, OLD.length), OLD, 0, OLD.length)) throw old(file);
        try {
            Path copy = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(copy, file);
                mustUnfoldToLittle(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static void mustUnfoldToLittle(Path file) throws IOException {
        long bytes = 0;
        var buffer = new byte[8192];
        boolean workbook = false;
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) throw unreadable();
                    }
                }
            }
        }
        if (!workbook) throw unreadable();
    }

    /// A file with a password stands in the same wrapping as those of the old format.
    private static Invalid old(byte[] file) {
        return holds(file, ENCRYPTED)
                ? Invalid.field("file", "文件设了密码，请在 Excel 里取消密码后再选。", "it has a password; take that away first")
                : Invalid.field(
                        "file", "这是旧格式的 Excel 文件（.xls），请另存为 .xlsx。", "an old Excel file (.xls); save it as .xlsx");
    }

    private static boolean holds(byte[] file, byte[] sought) {
        for (int from = 0; from + sought.length <= file.length; from++) {
            if (Arrays.equals(file, from, from + sought.length, sought, 0, sought.length)) return true;
        }
        return false;
    }

    static Invalid unreadable() {
        return Invalid.field("file", "这不是可以读取的 Excel 文件（.xlsx）。", "no Excel file (.xlsx) that can be read");
    }
}
