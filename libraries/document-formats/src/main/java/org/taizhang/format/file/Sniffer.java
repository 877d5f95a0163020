package org.taizhang.format.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.List;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Archive;

/// Tells what bytes are by looking at them, never at a name.
final class Sniffer {
    private static final int LOOKED_AT = 8192;
    private static final int LATEST_PDF_HEADER = 1024;

    private Sniffer() {}

    /// The kind, of which ZIP stands for every container of that sort and DOC for every OLE2 file.
    static MediaKind sniff(byte[] bytes) throws Refusal {
        if (bytes.length == 0) {
            throw new Refusal(Reason.EMPTY, "no bytes");
        }
        var head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return MediaKind.ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return MediaKind.DOC;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf <= LATEST_PDF_HEADER) {
            return MediaKind.PDF;
        }
        if (head.startsWith("{\\rtf")) {
            return MediaKind.RTF;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return MediaKind.JPEG;
        }
        if (head.startsWith("\u0089PNG")) {
            return MediaKind.PNG;
        }
        refuseForeign(head);
        return Markup.sniff(head);
    }

    private static void refuseForeign(String head) throws Refusal {
        if (head.startsWith("MZ") || head.startsWith("\u007fELF") || head.startsWith("#!")) {
            throw new Refusal(Reason.FORBIDDEN_CONTENT, "a program");
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("GIF8")) {
            throw new Refusal(Reason.UNKNOWN_KIND, "a picture other than JPEG and PNG");
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00bc\u00af") || head.startsWith("\u001f\u008b")) {
            throw new Refusal(Reason.UNKNOWN_KIND, "an archive other than zip");
        }
    }

    static MediaKind sniff(Archive archive) throws Refusal {
        boolean macros = false;
        boolean word = false;
        boolean office = false;
        var kind = MediaKind.ZIP;
        for (Archive.Entry entry : archive.entries()) {
            String name = entry.name();
            if (name.equalsIgnoreCase("OFD.xml")) {
                return MediaKind.OFD;
            }
            if (name.equals("mimetype")) {
                return openDocument(archive, entry);
            }
            macros |= name.endsWith("vbaProject.bin");
            word |= name.startsWith("word/");
            office |= name.equals("[Content_Types].xml") || name.equals("_rels/.rels");
            if (name.startsWith("xl/")) {
                kind = MediaKind.XLSX;
            } else if (name.startsWith("ppt/")) {
                kind = MediaKind.PPTX;
            }
        }
        if (!office) {
            return MediaKind.ZIP;
        }
        if (!word && kind != MediaKind.ZIP) {
            return kind;
        }
        return macros ? MediaKind.DOCM : MediaKind.DOCX;
    }

    private static MediaKind openDocument(Archive archive, Archive.Entry mimetype) throws Refusal {
        String type;
        try {
            type = new String(archive.read(mimetype), ISO_8859_1).strip();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException e) {
            throw new Refusal(Reason.DAMAGED, String.valueOf(e.getMessage()));
        }
        for (MediaKind kind : List.of(MediaKind.ODT, MediaKind.ODS, MediaKind.ODP)) {
            if (type.startsWith(kind.mediaType())) {
                return kind;
            }
        }
        throw new Refusal(Reason.UNKNOWN_KIND, "a container of another sort");
    }
}
