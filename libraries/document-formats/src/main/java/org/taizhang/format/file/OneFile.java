package org.taizhang.format.file;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.mail.Mail;
import org.taizhang.format.mail.MailReader;
import org.taizhang.format.ofd.OfdReader;
import org.taizhang.format.office.OpenDocumentReader;
import org.taizhang.format.office.PptxReader;
import org.taizhang.format.office.XlsxReader;
import org.taizhang.format.page.PictureReader;
import org.taizhang.format.pdf.PdfReader;
import org.taizhang.format.text.TextReader;
import org.taizhang.format.web.HtmlReader;
import org.taizhang.format.word.DocReader;
import org.taizhang.format.word.DocxReader;
import org.taizhang.format.word.RtfReader;
import org.taizhang.format.word.WordXmlReader;

/// Hands one file to the reader of its kind; whatever a broken file does to a library becomes a reason.
final class OneFile {
    private final Budget budget;

    OneFile(Budget budget) {
        this.budget = budget;
    }

    Document document(String name, MediaKind kind, byte[] bytes) throws Refusal {
        return withText(guarded(() -> switch (kind) {
            case DOC, WPS -> DocReader.read(name, bytes, budget);
            case PDF -> PdfReader.read(name, bytes, budget);
            case RTF -> RtfReader.read(name, bytes, budget);
            case JPEG, PNG -> PictureReader.read(name, kind, bytes, budget);
            case TXT -> TextReader.read(name, bytes, budget);
            case HTML -> HtmlReader.read(name, bytes, budget);
            case WORD_XML -> WordXmlReader.read(name, bytes, budget);
            case DOCX, DOCM, OFD, ODT, ODS, ODP, XLSX, PPTX, ZIP, EML, MHT ->
                throw new IllegalStateException("a container: " + kind);
        }));
    }

    Document packaged(String name, MediaKind kind, Archive archive) throws Refusal {
        return withText(guarded(() -> switch (kind) {
            case DOCX, DOCM -> DocxReader.read(name, kind, archive, budget);
            case OFD -> OfdReader.read(name, archive, budget);
            case ODT, ODS, ODP -> OpenDocumentReader.read(name, kind, archive, budget);
            case XLSX -> XlsxReader.read(name, archive, budget);
            case PPTX -> PptxReader.read(name, archive, budget);
            case DOC, WPS, PDF, RTF, TXT, JPEG, PNG, ZIP, HTML, MHT, EML, WORD_XML ->
                throw new IllegalStateException("not a package: " + kind);
        }));
    }

    Mail mail(byte[] bytes) throws Refusal {
        return guarded(() -> MailReader.read(bytes, budget));
    }

    /// What a mail without attachments says, or the page that was saved as one.
    Document body(String name, Mail mail) throws Refusal {
        Mail.Part body = mail.body();
        if (body == null) {
            throw new Refusal(Reason.NO_TEXT, "a mail without text");
        }
        return withText(guarded(() -> {
            if (body.html()) {
                return HtmlReader.read(name, mail.kind(), body.content().get(), body.charset(), budget);
            }
            Document text = TextReader.read(name, body.content().get(), body.charset(), budget);
            return new Document(name, mail.kind(), text.paragraphs(), text.notes());
        }));
    }

    private static Document withText(Document document) throws Refusal {
        if (document.paragraphs().isEmpty()) {
            throw new Refusal(Reason.NO_TEXT, "%s without text".formatted(document.kind()));
        }
        return document;
    }

    private interface Reading<T> {
        T run() throws IOException, XMLStreamException;
    }

    private static <T> T guarded(Reading<T> reading) throws Refusal {
        try {
            return reading.run();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (StackOverflowError _) {
            throw new Refusal(Reason.TOO_COMPLEX, "nested too deeply");
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The libraries below throw whatever a broken file makes them meet.
            throw explained(e);
        }
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
