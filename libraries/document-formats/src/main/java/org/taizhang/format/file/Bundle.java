package org.taizhang.format.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.taizhang.format.Budget;
import org.taizhang.format.Decoded;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.Refused;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.archive.EntryName;
import org.taizhang.format.mail.Mail;

/// Reads the files of a zip or of a mail; each is read or refused for itself.
///
/// A mail may carry a zip and a zip may hold mails, but no zip lies in a zip, nor a mail in a mail in a mail.
final class Bundle {
    private static final int DEEPEST = 2;

    private final Budget budget;
    private final OneFile file;
    private final List<Document> documents = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private Refusal first;
    private boolean inZip;
    private int depth;

    Bundle(Budget budget, String empty) {
        this.budget = budget;
        this.file = new OneFile(budget);
        this.first = new Refusal(Reason.EMPTY, empty);
    }

    Decoded.Documents of(MediaKind kind) throws Refusal {
        if (documents.isEmpty()) {
            throw new Refusal(
                    first.reason(), "none of %d files can be read: %s".formatted(refused.size(), first.detail()));
        }
        return new Decoded.Documents(kind, documents, refused);
    }

    void addZip(Archive archive) throws Refusal {
        inZip = true;
        for (Archive.Entry entry : archive.entries()) {
            if (!entry.isFolder() && !EntryName.isLitter(entry.name())) {
                add(EntryName.shown(entry.name()), () -> archive.read(entry));
            }
        }
        inZip = false;
    }

    /// What a mail says itself is read only where nothing is attached.
    void addMail(String name, Mail mail) throws Refusal {
        if (mail.attachments().isEmpty()) {
            documents.add(file.body(name, mail));
        }
        for (Mail.Part part : mail.attachments()) {
            add(EntryName.shown(part.name()), part.content()::get);
        }
    }

    private interface Content {
        byte[] read() throws IOException;
    }

    private void add(String name, Content content) throws Refusal {
        budget.document();
        int before = refused.size();
        depth++;
        try {
            addFile(name, bytes(content));
        } catch (Refusal refusal) {
            first = before == 0 && documents.isEmpty() ? refusal : first;
            refused.add(new Refused(name, refusal.reason()));
        } finally {
            depth--;
        }
    }

    private static byte[] bytes(Content content) throws Refusal {
        try {
            return content.read();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException e) {
            throw new Refusal(Reason.DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    private void addFile(String name, byte[] bytes) throws Refusal {
        MediaKind kind = Sniffer.sniff(bytes);
        if (kind == MediaKind.EML) {
            if (depth > DEEPEST) {
                throw new Refusal(Reason.NESTED_ARCHIVE, "a mail in a mail in a mail");
            }
            addMail(name, file.mail(bytes));
            return;
        }
        if (kind != MediaKind.ZIP) {
            documents.add(file.document(name, kind, bytes));
            return;
        }
        Archive inner = Archive.open(bytes, budget);
        MediaKind inside = Sniffer.sniff(inner);
        if (inside != MediaKind.ZIP) {
            documents.add(file.packaged(name, inside, inner));
        } else if (inZip) {
            throw new Refusal(Reason.NESTED_ARCHIVE, "a zip in a zip");
        } else {
            addZip(inner);
        }
    }
}
