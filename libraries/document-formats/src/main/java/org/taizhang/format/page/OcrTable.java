package org.taizhang.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer of Tesseract as a table: words in lines, each with its box.
record OcrTable(Map<String, Box> boxes, Map<String, List<Word>> texts) {
    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";

    record Box(float left, float top, float width, float height) {}

    record Word(String text, double confidence) {}

    static OcrTable parse(String tsv) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        Map<String, List<Word>> texts = new LinkedHashMap<>();
        tsv.lines()
                .map(row -> row.split("\t", -1))
                .filter(c -> c.length >= COLUMNS)
                .forEach(cells -> {
                    String line = cells[2] + "/" + cells[3] + "/" + cells[4];
                    if (cells[0].equals(LINE)) {
                        boxes.put(
                                line, new Box(number(cells[6]), number(cells[7]), number(cells[8]), number(cells[9])));
                    } else if (cells[0].equals(WORD) && !cells[11].isBlank()) {
                        texts.computeIfAbsent(line, _ -> new ArrayList<>()).add(new Word(cells[11], number(cells[10])));
                    }
                });
        return new OcrTable(boxes, texts);
    }

    List<Word> words() {
        return texts.values().stream().flatMap(List::stream).toList();
    }

    /// The height of most lines in pixels; 0 where there are none.
    float lineHeight() {
        float[] heights = new float[boxes.size()];
        int count = 0;
        for (Box box : boxes.values()) {
            heights[count++] = box.height();
        }
        return count == 0 ? 0 : Layout.share(heights, 0.5);
    }

    List<PageLine> lines(PageLine.Page page) {
        float em = lineHeight() * 0.95f;
        List<PageLine> lines = new ArrayList<>();
        texts.forEach((line, words) -> {
            Box box = boxes.get(line);
            if (box != null) {
                // The heights of boxes waver with the characters in them; only a title is clearly higher.
                boolean title = box.height() > 1.35f * em && box.height() < 2.5f * em;
                float size = title ? box.height() * 0.95f : em;
                float right = box.left() + box.width();
                lines.add(new PageLine(page, box.top() + box.height(), box.left(), right, size, text(words)));
            }
        });
        lines.sort(Comparator.comparingDouble(PageLine::y));
        while (!lines.isEmpty() && OcrText.isStrokes(lines.getLast().text())) {
            lines.removeLast();
        }
        var text = new OcrText();
        return lines.stream()
                .map(line -> line.with(text.line(line.text())))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private static String text(List<Word> words) {
        var out = new StringBuilder();
        for (Word word : words) {
            boolean letters = !out.isEmpty()
                    && Glyph.isLatin(out.charAt(out.length() - 1))
                    && Character.isLetter(out.charAt(out.length() - 1))
                    && Glyph.isLatin(word.text().codePointAt(0));
            out.append(letters ? " " : "").append(word.text());
        }
        return out.toString();
    }

    private static float number(String cell) {
        return Float.parseFloat(cell);
    }
}
