package org.taizhang.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.taizhang.web.problem.Invalid;

/// Refuses what cannot be taken in, and says what to do instead.
@ApplicationScoped
public class CheckFile {

    private static final long MEGABYTE = 1024 * 1024;

    private final UploadConfig config;

    CheckFile(UploadConfig config) {
        this.config = config;
    }

    /// A file that may hold reports.
    public FileKind document(Path file, String name) {
        FileKind kind = known(file, name);
        if (!kind.isDocument()) throw unknownKind(name);
        return kind;
    }

    /// A file that may prove something: documents and pictures.
    public FileKind evidence(Path file, String name) {
        return known(file, name);
    }

    private FileKind known(Path file, String name) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new Invalid(
                        "empty-file",
                        400,
                        "“%s”是空文件，请重新导出后再上传。".formatted(name),
                        "“%s” is empty; export it again and upload it.".formatted(name));
            }
            long largest = config.largest().asLongValue();
            if (size > largest) {
                throw new Invalid(
                        "too-large",
                        413,
                        "“%s”超过 %d MB，请拆分或压缩图片后再上传。".formatted(name, largest / MEGABYTE),
                        "“%s” is larger than %d MB; split it or compress its pictures."
                                .formatted(name, largest / MEGABYTE));
            }
            return FileKind.of(file).orElseThrow(() -> unknownKind(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Invalid unknownKind(String name) {
        return new Invalid(
                "unknown-kind",
                415,
                "“%s”不是能识别的文件，请上传 Word（docx、doc）、WPS、PDF、OFD、odt、xlsx、pptx、网页、邮件（eml）、txt 或装有这些文件的 zip。"
                        .formatted(name),
                "“%s” is of no kind that can be read; upload Word (docx, doc), WPS, PDF, OFD, odt, xlsx, pptx, a web page, a mail (eml), txt or a zip of these."
                        .formatted(name));
    }
}
