package org.taizhang.format.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.taizhang.format.Budget;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.archive.EntryName;
import org.taizhang.format.mail.Mail;
import org.taizhang.format.page.Ocr;

/// Reads one upload, whatever it is.
///
/// Every fault of the file is an answer. A file can still ask for endless time or memory, which no check here can
/// rule out, so bytes of strangers belong into a worker process (`isolation`).
public final class FormatReader {
    private final Budget budget;

    private FormatReader(Budget budget) {
        this.budget = budget;
    }

    /// @throws UncheckedIOException if the path itself cannot be read, which is not the file's fault
    public static Decoded read(Path file, Limits limits) {
        try {
            long size = Files.size(file);
            if (limits.file().isLessThan(size)) {
                return new Decoded.Unreadable(Reason.TOO_LARGE, "%d bytes".formatted(size));
            }
            Path name = file.getFileName();
            return read(name == null ? "" : name.toString(), Files.readAllBytes(file), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether scanned pages can be recognised on this machine.
    public static boolean canRecognise() {
        return Ocr.isAvailable();
    }

    public static Decoded read(String name, byte[] bytes, Limits limits) {
        try {
            return new FormatReader(new Budget(limits)).upload(EntryName.shown(name), bytes);
        } catch (Refusal refusal) {
            return new Decoded.Unreadable(refusal.reason(), refusal.detail());
        }
    }

    private Decoded upload(String name, byte[] bytes) throws Refusal {
        var file = new OneFile(budget);
        MediaKind kind = Sniffer.sniff(bytes);
        if (kind == MediaKind.EML) {
            var attachments = new Bundle(budget, "a mail without files");
            Mail mail = file.mail(bytes);
            attachments.addMail(name, mail);
            return attachments.of(mail.kind());
        }
        if (kind != MediaKind.ZIP) {
            Document document = file.document(name, kind, bytes);
            return new Decoded.Documents(document.kind(), List.of(document), List.of());
        }
        Archive archive = Archive.open(bytes, budget);
        MediaKind inside = Sniffer.sniff(archive);
        if (inside != MediaKind.ZIP) {
            return new Decoded.Documents(inside, List.of(file.packaged(name, inside, archive)), List.of());
        }
        var entries = new Bundle(budget, "a zip without files");
        entries.addZip(archive);
        return entries.of(MediaKind.ZIP);
    }
}
