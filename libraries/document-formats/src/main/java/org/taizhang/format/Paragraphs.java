package org.taizhang.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects the paragraphs of one document under the rule of white space.
public final class Paragraphs {
    private static final String SENTENCE_ENDS = "。！？；：.!?;:";
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:[（(]?[一二三四五六七八九十]{1,3}(?:[）)、]|是(?!否))"
            + "|[（(]?\\d{1,2}(?:[)）．、]|\\.(?!\\d))|[①-⑳]|第[一二三四五六七八九十百]{1,4}[章节条，、])");

    private final Budget budget;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    public Paragraphs(Budget budget) {
        this.budget = budget;
    }

    public void add(CharSequence raw, Paragraph.Place place) throws Refusal {
        String text = Blanks.normalize(raw);
        if (!text.isEmpty()) {
            budget.paragraph(text.length());
            paragraphs.add(new Paragraph(text, place));
        }
    }

    /// Adds what the author broke into lines (`\n`) inside one paragraph: a break ends it where a sentence ends or a
    /// number begins, and vanishes otherwise, as in a title over two lines.
    public void addBroken(CharSequence raw, Paragraph.Place place) throws Refusal {
        String[] lines = raw.toString().split("\n", -1);
        var open = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            String before = open.toString().strip();
            String after = lines[i].strip();
            if (before.isEmpty() || after.isEmpty()) {
                open.append(after);
            } else if (endsSentence(before) || startsWithNumber(after)) {
                add(open, place);
                open.setLength(0);
                open.append(after);
            } else {
                boolean words = Blanks.isAscii(before.charAt(before.length() - 1)) && Blanks.isAscii(after.charAt(0));
                open.setLength(0);
                open.append(before).append(words ? " " : "").append(after);
            }
        }
        add(open, place);
    }

    static boolean endsSentence(String text) {
        return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    public static boolean startsWithNumber(CharSequence text) {
        return NUMBERED.matcher(text).find();
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    public List<Paragraph> list() {
        return List.copyOf(paragraphs);
    }
}
