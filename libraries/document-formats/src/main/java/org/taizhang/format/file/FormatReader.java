package org.taizhang.format.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.taizhang.format.Budget;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.Limits;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.Refused;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.archive.EntryName;
import org.taizhang.format.ofd.OfdReader;
import org.taizhang.format.page.Ocr;
import org.taizhang.format.page.PictureReader;
import org.taizhang.format.pdf.PdfReader;
import org.taizhang.format.text.TextReader;
import org.taizhang.format.word.DocReader;
import org.taizhang.format.word.DocxReader;
import org.taizhang.format.word.RtfReader;

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
        MediaKind kind = Sniffer.sniff(bytes);
        if (kind != MediaKind.ZIP) {
            Document document = document(name, kind, bytes);
            return new Decoded.Documents(document.kind(), List.of(document), List.of());
        }
        Archive archive = Archive.open(bytes, budget);
        MediaKind inside = Sniffer.sniff(archive);
        return inside == MediaKind.ZIP
                ? bundle(archive)
                : new Decoded.Documents(inside, List.of(packaged(name, inside, archive)), List.of());
    }

    private Decoded bundle(Archive archive) throws Refusal {
        List<Document> documents = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        var first = new Refusal(Reason.EMPTY, "a zip without files");
        for (Archive.Entry entry : archive.entries()) {
            if (entry.isFolder() || EntryName.isLitter(entry.name())) {
                continue;
            }
            budget.document();
            String name = EntryName.shown(entry.name());
            try {
                documents.add(entry(name, archive, entry));
            } catch (Refusal refusal) {
                first = refused.isEmpty() ? refusal : first;
                refused.add(new Refused(name, refusal.reason()));
            }
        }
        if (documents.isEmpty()) {
            throw new Refusal(
                    first.reason(), "none of %d files can be read: %s".formatted(refused.size(), first.detail()));
        }
        return new Decoded.Documents(MediaKind.ZIP, documents, refused);
    }

    private Document entry(String name, Archive archive, Archive.Entry entry) throws Refusal {
        byte[] bytes;
        try {
            bytes = archive.read(entry);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException e) {
            throw new Refusal(Reason.DAMAGED, String.valueOf(e.getMessage()));
        }
        MediaKind kind = Sniffer.sniff(bytes);
        if (kind != MediaKind.ZIP) {
            return document(name, kind, bytes);
        }
        Archive inner = Archive.open(bytes, budget);
        MediaKind inside = Sniffer.sniff(inner);
        if (inside == MediaKind.ZIP) {
            throw new Refusal(Reason.NESTED_ARCHIVE, "a zip in a zip");
        }
        return packaged(name, inside, inner);
    }

    private Document document(String name, MediaKind kind, byte[] bytes) throws Refusal {
        return guarded(() -> switch (kind) {
            case DOC, WPS -> DocReader.read(name, bytes, budget);
            case PDF -> PdfReader.read(name, bytes, budget);
            case RTF -> RtfReader.read(name, bytes, budget);
            case JPEG, PNG -> PictureReader.read(name, kind, bytes, budget);
            case TXT -> TextReader.read(name, bytes, budget);
            case DOCX, DOCM, OFD, ZIP -> throw new IllegalStateException("a container: " + kind);
        });
    }

    private Document packaged(String name, MediaKind kind, Archive archive) throws Refusal {
        return guarded(() -> switch (kind) {
            case DOCX, DOCM -> DocxReader.read(name, kind, archive, budget);
            case OFD -> OfdReader.read(name, archive, budget);
            case DOC, WPS, PDF, RTF, TXT, JPEG, PNG, ZIP -> throw new IllegalStateException("not a package: " + kind);
        });
    }

    private interface Reading {
        Document run() throws IOException, XMLStreamException;
    }

    private static Document guarded(Reading reading) throws Refusal {
        Document document;
        try {
            document = reading.run();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (StackOverflowError _) {
            throw new Refusal(Reason.TOO_COMPLEX, "nested too deeply");
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The libraries below throw whatever a broken file makes them meet.
            throw explained(e);
        }
        if (document.paragraphs().isEmpty()) {
            throw new Refusal(Reason.NO_TEXT, "%s without text".formatted(document.kind()));
        }
        return document;
    }

    private static Refusal explained(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof org.apache.poi.EncryptedDocumentException) {
                return new Refusal(Reason.ENCRYPTED, "needs a password");
            }
        }
        // The JDK refuses XML beyond its own limits with messages of these numbers.
        boolean limit = e instanceof XMLStreamException
                && String.valueOf(e.getMessage()).contains("JAXP0001");
        return new Refusal(limit ? Reason.TOO_COMPLEX : Reason.DAMAGED, e.toString());
    }
}
