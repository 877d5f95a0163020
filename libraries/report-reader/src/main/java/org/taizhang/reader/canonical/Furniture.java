package org.taizhang.reader.canonical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.canonical.CanonicalLines.Around;
import org.taizhang.reader.canonical.CanonicalLines.Carrier;
import org.taizhang.reader.text.Line;
import org.taizhang.reader.text.Words;

/// Tells lines that a mail program or a site set around a text from the text. Only whole lines leave: a sentence that
/// speaks of a source or of printing is the author's.
final class Furniture {
    private static final Words MAIL_HEADS = Words.of("furniture.txt", "mail-heads");
    private static final Words SENDERS = Words.of("furniture.txt", "senders");
    private static final Words MAIL_LINES = Words.of("furniture.txt", "mail-lines");
    private static final Words WEB_HEADS = Words.of("furniture.txt", "web-heads");
    private static final Words WEB_WORDS = Words.of("furniture.txt", "web-words");
    private static final Words WEB_SIGNS = Words.of("furniture.txt", "web-signs");

    private static final int LONGEST = 120;
    private static final int LONGEST_HEAD = 12;
    private static final int LONGEST_MAIL_LINE = 40;
    private static final int LEAST_HEADS = 2;
    private static final String EDGES = " 【】[]（）()|｜/／·>＞»:：,，、AＡ+-";

    private Furniture() {}

    /// The lines of the text; the others are added to `around`.
    static List<Line> moveOut(List<Line> lines, List<Around> around) {
        List<Line> kept = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            int heads = heads(lines, i);
            if (heads >= LEAST_HEADS) {
                lines.subList(i, i + heads).forEach(line -> around.add(new Around(Carrier.MAIL, line.text())));
                i += heads - 1;
                continue;
            }
            Carrier carrier = carrier(lines.get(i).text());
            if (carrier == null) {
                kept.add(lines.get(i));
            } else {
                around.add(new Around(carrier, lines.get(i).text()));
            }
        }
        return kept;
    }

    /// How many lines from here on are the head of a mail.
    private static int heads(List<Line> lines, int from) {
        int to = from;
        boolean sender = false;
        while (to < lines.size()) {
            String head = head(lines.get(to).text());
            if (head == null || !MAIL_HEADS.contains(head)) {
                break;
            }
            sender |= SENDERS.contains(head);
            to++;
        }
        return sender ? to - from : 0;
    }

    /// What stands before the first colon, without blanks: 发 件 人.
    private static @Nullable String head(String line) {
        int colon = -1;
        for (int i = 0; i < line.length() && i <= LONGEST_HEAD && colon < 0; i++) {
            colon = line.charAt(i) == '：' || line.charAt(i) == ':' ? i : -1;
        }
        return colon < 1 ? null : line.substring(0, colon).replace(" ", "").replace("【", "");
    }

    private static @Nullable Carrier carrier(String line) {
        if (line.isEmpty() || line.length() > LONGEST || line.indexOf('。') >= 0) {
            return null;
        }
        String bare = line.length() <= LONGEST_MAIL_LINE ? line.replace("-", "").replace(" ", "") : "";
        if (MAIL_LINES.open(bare)) {
            return Carrier.MAIL;
        }
        String head = head(line);
        boolean headed = head != null && WEB_HEADS.contains(head);
        return headed || isTrail(line) || isButtons(line) || WEB_SIGNS.anyIn(line) ? Carrier.WEB_PAGE : null;
    }

    /// 首页 > 政务公开 > 工作报告.
    private static boolean isTrail(String line) {
        return line.startsWith("首页") && (line.indexOf('>') > 0 || line.indexOf('»') > 0 || line.indexOf('＞') > 0);
    }

    private static boolean isButtons(String line) {
        int words = 0;
        int at = 0;
        while (at < line.length()) {
            String word = longest(line, at);
            if (word.isEmpty() && EDGES.indexOf(line.charAt(at)) < 0) {
                return false;
            }
            words += word.isEmpty() ? 0 : 1;
            at += Math.max(1, word.length());
        }
        return words > 1 || (words == 1 && EDGES.indexOf(line.charAt(0)) > 0);
    }

    private static String longest(String line, int at) {
        String longest = "";
        for (String word : WEB_WORDS.all()) {
            if (word.length() > longest.length() && line.startsWith(word, at)) {
                longest = word;
            }
        }
        return longest;
    }
}
