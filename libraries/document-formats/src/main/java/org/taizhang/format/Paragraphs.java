package org.taizhang.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects the paragraphs of one document under the rule of white space.
public final class Paragraphs {
    private static final String SENTENCE_ENDS = "。！？；：.!?;:";
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:[（(]?[一二三四五六七八九十]{1,3}(?:[）)、]|是(?!否))"
            + "|[（(]?\\d{1,2}(?:[)）．、]|\\.(?!\\d))|[①-⑳]|第[一二三四五六七八九十百]{1,4}[章节条，、])");

    private static final int LONGEST_TITLE = 80;
    private static final int MOST_LINES_OF_TITLE = 4;
    private static final int NARROWEST = 16;
    private static final int RAGGED = 3;

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

    /// One row of a table; an empty row is none.
    public void addRow(List<String> cells) throws Refusal {
        List<String> normal = cells.stream().map(Blanks::normalize).toList();
        long filled = normal.stream().filter(cell -> !cell.isEmpty()).count();
        if (filled > 1) {
            String text = String.join("\t", normal);
            budget.paragraph(text.length());
            paragraphs.add(new Paragraph(text, Paragraph.Place.TABLE_ROW));
        } else {
            add(String.join("", normal), Paragraph.Place.BODY);
        }
    }

    /// Refuses what is longer than a document may be before it is added.
    public void room(int length) throws Refusal {
        budget.length(length);
    }

    /// Adds what the author broke into lines (`\n`) inside one paragraph: each line is a paragraph of its own, except
    /// for a title over two lines and a text that somebody has broken at a width.
    public void addBroken(CharSequence raw, Paragraph.Place place) throws Refusal {
        List<String> lines = raw.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > 1 && !isOneTitle(lines) && !isBrokenAtWidth(lines)) {
            for (String line : lines) {
                add(line, place);
            }
            return;
        }
        var open = new StringBuilder();
        for (String line : lines) {
            if (!open.isEmpty() && (endsSentence(open) || startsWithNumber(line))) {
                add(open, place);
                open.setLength(0);
            }
            boolean words =
                    !open.isEmpty() && Blanks.isAscii(open.charAt(open.length() - 1)) && Blanks.isAscii(line.charAt(0));
            open.append(words ? " " : "").append(line);
        }
        add(open, place);
    }

    private static boolean isOneTitle(List<String> lines) {
        int length = 0;
        for (String line : lines) {
            length += line.length();
            if (endsSentence(line) || startsWithNumber(line)) {
                return false;
            }
        }
        return length <= LONGEST_TITLE && lines.size() <= MOST_LINES_OF_TITLE;
    }

    /// All lines but those that end a sentence are about as long as the longest.
    private static boolean isBrokenAtWidth(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean ragged = lines.subList(0, lines.size() - 1).stream()
                .anyMatch(line -> !endsSentence(line) && line.length() < width - RAGGED);
        return width >= NARROWEST && !ragged;
    }

    static boolean endsSentence(CharSequence text) {
        return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    public static boolean startsWithNumber(CharSequence text) {
        return NUMBERED.matcher(text).find();
    }

    public int size() {
        return paragraphs.size();
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    public List<Paragraph> list() {
        return List.copyOf(paragraphs);
    }
}
