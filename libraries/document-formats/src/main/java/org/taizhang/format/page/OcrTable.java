package org.taizhang.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer of Tesseract as a table: words in lines, each with its box.
record OcrTable(Map<String, Box> boxes, Map<String, List<Word>> texts) {
    private static final int COLUMNS = 12;
    /// Between the columns of a table, in sizes of the line; a blank of two characters is narrower.
    private static final float WIDE_GAP = 1.6f;

    /// How many lines before and behind may show the same gap: between them the rest of cells that broke may stand.
    private static final int NEIGHBOURS = 2;

    private static final String LINE = "4";
    private static final String WORD = "5";

    record Box(float left, float top, float width, float height) {
        float bottom() {
            return top + height;
        }
    }

    record Word(String text, double confidence, float left, float right) {}

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
                        float left = number(cells[6]);
                        texts.computeIfAbsent(line, _ -> new ArrayList<>())
                                .add(new Word(cells[11], number(cells[10]), left, left + number(cells[8])));
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
        List<Read> lines = new ArrayList<>();
        texts.forEach((line, words) -> {
            Box box = boxes.get(line);
            if (box != null) {
                // The heights of boxes waver with the characters in them; only a title is clearly higher.
                boolean title = box.height() > 1.35f * em && box.height() < 2.5f * em;
                lines.add(new Read(box, title ? box.height() * 0.95f : em, words));
            }
        });
        lines.sort(Comparator.comparingDouble(line -> line.box().bottom()));
        while (!lines.isEmpty() && OcrText.isStrokes(text(lines.getLast().words()))) {
            lines.removeLast();
        }
        var text = new OcrText();
        List<PageLine> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<PageLine.Extent> beside = new ArrayList<>();
            for (int j = Math.max(0, i - NEIGHBOURS); j <= Math.min(lines.size() - 1, i + NEIGHBOURS); j++) {
                beside.addAll(j == i ? List.of() : lines.get(j).gaps());
            }
            read.add(lines.get(i).on(page, beside, text));
        }
        read.removeIf(line -> line.text().isEmpty());
        return read;
    }

    /// A line with the height that its characters are taken to have.
    private record Read(Box box, float size, List<Word> words) {
        PageLine on(PageLine.Page page, List<PageLine.Extent> beside, OcrText text) {
            float right = box.left() + box.width();
            List<List<Word>> cells = cells(beside);
            if (cells.size() == 1) {
                return new PageLine(page, box.bottom(), box.left(), right, size, text.line(text(words)));
            }
            var line = new PageLine(page, box.bottom());
            for (List<Word> cell : cells) {
                String own = text.cell(text(cell));
                if (!own.isEmpty()) {
                    float from = cell.getFirst().left();
                    line.take(new PageLine(
                            page, box.bottom(), from, cell.getLast().right(), size, own));
                }
            }
            return line;
        }

        private List<PageLine.Extent> gaps() {
            List<PageLine.Extent> gaps = new ArrayList<>();
            for (int i = 1; i < words.size(); i++) {
                float from = words.get(i - 1).right();
                float to = words.get(i).left();
                if (to - from > WIDE_GAP * size) {
                    gaps.add(new PageLine.Extent(from, to));
                }
            }
            return gaps;
        }

        /// The words between gaps that lines near by have, too: one alone is a character whose box came out small.
        private List<List<Word>> cells(List<PageLine.Extent> beside) {
            List<PageLine.Extent> columns = gaps().stream()
                    .filter(gap -> beside.stream()
                            .anyMatch(other ->
                                    Math.min(gap.to(), other.to()) - Math.max(gap.from(), other.from()) > size))
                    .toList();
            List<List<Word>> cells = new ArrayList<>(List.of(new ArrayList<>()));
            for (Word word : words) {
                if (columns.stream().anyMatch(column -> column.to() == word.left())) {
                    cells.add(new ArrayList<>());
                }
                cells.getLast().add(word);
            }
            return cells;
        }
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
