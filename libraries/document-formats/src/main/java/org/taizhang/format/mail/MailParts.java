package org.taizhang.format.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Budget;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;

/// Tells the attachments of a mail from its body and from the pictures and styles of a page.
final class MailParts extends AbstractContentHandler {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 2000;
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private final Budget budget;
    private final List<Mail.Part> attachments = new ArrayList<>();
    private Map<String, String> header = new HashMap<>();
    private Mail.@Nullable Part plain;
    private Mail.@Nullable Part page;
    private boolean located;
    private int depth;
    private int parts;

    MailParts(Budget budget) {
        this.budget = budget;
    }

    Mail mail() {
        boolean savedPage = located && page != null && attachments.isEmpty();
        return new Mail(savedPage ? MediaKind.MHT : MediaKind.EML, attachments, page != null ? page : plain);
    }

    @Override
    public void startHeader() {
        header = new HashMap<>();
    }

    @Override
    public void field(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (name.startsWith("content-")) {
            header.putIfAbsent(name, field.getBody());
        }
    }

    @Override
    public void startMultipart(BodyDescriptor multipart) throws MimeException {
        if (++depth > DEEPEST) {
            throw new MimeException(new Refusal(Reason.TOO_COMPLEX, "a mail in a mail without end"));
        }
    }

    @Override
    public void endMultipart() {
        depth--;
    }

    @Override
    public void body(BodyDescriptor part, InputStream in) throws MimeException, IOException {
        if (++parts > MOST_PARTS) {
            throw new MimeIOException(new MimeException(new Refusal(Reason.TOO_COMPLEX, "a mail of endless parts")));
        }
        String type = part.getMimeType();
        String disposition =
                header.getOrDefault("content-disposition", "").strip().toLowerCase(Locale.ROOT);
        String name = MailNames.name(header);
        boolean onPage = header.containsKey("content-location") || header.containsKey("content-id");
        located |= header.containsKey("content-location");
        boolean attached = disposition.startsWith("attachment") || (!name.isEmpty() && !onPage);
        boolean html = type.equals("text/html");
        if (!attached && (html || type.equals("text/plain"))) {
            byte[] shown = read(in, "the text of a mail");
            show(new Mail.Part("", html, charset(part), () -> shown));
        } else if (attached && !SIGNATURES.contains(type)) {
            byte[] file = read(in, name);
            attachments.add(new Mail.Part(name, html, null, () -> file));
        }
    }

    /// The first of each kind: what follows is quoted, forwarded or a frame of the page.
    private void show(Mail.Part text) {
        if (text.html()) {
            page = page == null ? text : page;
        } else {
            plain = plain == null ? text : plain;
        }
    }

    private byte[] read(InputStream in, String name) throws IOException {
        try (InputStream counted = budget.entry(in, name)) {
            return counted.readAllBytes();
        }
    }

    /// Mime4j says us-ascii where the part says nothing.
    private @Nullable String charset(BodyDescriptor part) {
        String type = header.getOrDefault("content-type", "");
        return type.toLowerCase(Locale.ROOT).contains("charset") ? part.getCharset() : null;
    }
}
