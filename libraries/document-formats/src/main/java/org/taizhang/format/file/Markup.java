package org.taizhang.format.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;

/// Tells web pages, Word's XML and mails from plain text by how they begin.
final class Markup {
    private static final Pattern PAGE = Pattern.compile("<(?:!doctype html|html|body|table|meta|head|div|p)[\\s>]");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9-]{0,40}:[ \\t\\r\\n]");
    private static final Pattern OF_MAIL =
            Pattern.compile("(?:^|\\n)(?:mime-version|message-id|received|return-path):");
    private static final Pattern FROM = Pattern.compile("(?:^|\\n)from:");
    private static final Pattern SUBJECT = Pattern.compile("(?:^|\\n)subject:");
    private static final Pattern DATE = Pattern.compile("(?:^|\\n)date:");

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern BYTE_ORDER = Pattern.compile("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)");

    private Markup() {}

    /// @param head the first bytes, each as a character
    static MediaKind sniff(String head) throws Refusal {
        // A page of two bytes a character shows by its letters as well.
        String whole =
                BYTE_ORDER.matcher(head).replaceFirst("").replace("\0", "").stripLeading();
        boolean markup = whole.startsWith("<");
        if (!markup && !LETTER.matcher(whole).lookingAt()) {
            return MediaKind.TXT;
        }
        String words = whole.toLowerCase(Locale.ROOT);
        if (markup) {
            return sniffTags(words);
        }
        return isMail(words) ? MediaKind.EML : MediaKind.TXT;
    }

    private static MediaKind sniffTags(String words) throws Refusal {
        boolean xml = words.startsWith("<?xml");
        if (xml && (words.contains("worddocument") || words.contains("<pkg:package"))) {
            return MediaKind.WORD_XML;
        }
        if (PAGE.matcher(words).lookingAt() || (words.contains("<html") && (xml || words.startsWith("<!")))) {
            return MediaKind.HTML;
        }
        if (xml) {
            throw new Refusal(Reason.UNKNOWN_KIND, "XML");
        }
        return MediaKind.TXT;
    }

    private static boolean isMail(String words) {
        if (!FIELD.matcher(words).lookingAt()) {
            return false;
        }
        int end = words.replace("\r", "").indexOf("\n\n");
        String header = words.replace("\r", "")
                .substring(0, end < 0 ? words.replace("\r", "").length() : end);
        return OF_MAIL.matcher(header).find()
                || (FROM.matcher(header).find()
                        && SUBJECT.matcher(header).find()
                        && DATE.matcher(header).find());
    }
}
