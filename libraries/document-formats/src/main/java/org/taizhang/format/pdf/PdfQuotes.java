package org.taizhang.format.pdf;

import java.util.List;
import org.taizhang.format.Paragraph;

/// Quotation marks whose font names both of them alike, or each as the other: on the page they are right.
///
/// Nobody types the same mark a dozen times without the other, and only where the marks of each paragraph stand in
/// pairs. A few that are turned are slips of who wrote the text.
final class PdfQuotes {
    private static final int FEWEST = 12;
    private static final char OPENING = '“';
    private static final char CLOSING = '”';

    private PdfQuotes() {}

    static List<Paragraph> mended(List<Paragraph> paragraphs) {
        int opening = 0;
        int closing = 0;
        boolean turned = true;
        for (Paragraph paragraph : paragraphs) {
            boolean opens = false;
            int own = 0;
            String text = paragraph.text();
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == OPENING || c == CLOSING) {
                    own++;
                    opening += c == OPENING ? 1 : 0;
                    closing += c == CLOSING ? 1 : 0;
                    turned &= opens == (c == OPENING);
                    opens = !opens;
                }
            }
            if (own % 2 != 0) {
                return paragraphs;
            }
        }
        boolean alike = opening == 0 || closing == 0;
        return opening + closing >= FEWEST && (alike || turned)
                ? paragraphs.stream().map(PdfQuotes::paired).toList()
                : paragraphs;
    }

    private static Paragraph paired(Paragraph paragraph) {
        var text = new StringBuilder(paragraph.text());
        boolean opens = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == OPENING || c == CLOSING) {
                text.setCharAt(at, opens ? OPENING : CLOSING);
                opens = !opens;
            }
        }
        return new Paragraph(text.toString(), paragraph.place());
    }
}
