package org.taizhang.format.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The grid of one table that is drawn with lines. Where a line between two places of the grid is missing, they are one
/// cell, whose text stands at the first of them.
final class RuledTable {
    private static final float NEAR = 2f;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 200;
    private static final int LONGEST_CELL = 1500;
    private static final int MOST_LINES = 30;

    private final float[] columns;
    private final float[] rows;
    private final List<Ruling> across;
    private final List<Ruling> down;
    private final int[] cell;

    private RuledTable(float[] columns, float[] rows, List<Ruling> across, List<Ruling> down) {
        this.columns = columns;
        this.rows = rows;
        this.across = across;
        this.down = down;
        this.cell = new int[Math.max(0, (columns.length - 1) * (rows.length - 1))];
        join();
    }

    /// The tables that these lines draw, from top to bottom.
    static List<RuledTable> of(List<Ruling> rulings) {
        List<Ruling> down = rulings.stream()
                .filter(Ruling::isVertical)
                .sorted((a, b) -> Float.compare(a.top(), b.top()))
                .toList();
        List<RuledTable> tables = new ArrayList<>();
        int from = 0;
        float bottom = 0;
        for (int i = 0; i <= down.size(); i++) {
            if (i == down.size() || (i > from && down.get(i).top() > bottom + NEAR)) {
                List<Ruling> own = down.subList(from, i);
                if (!own.isEmpty()) {
                    add(tables, rulings, own, own.getFirst().top(), bottom);
                }
                from = i;
            }
            bottom = i < down.size()
                    ? Math.max(i == from ? 0 : bottom, down.get(i).bottom())
                    : bottom;
        }
        return tables;
    }

    private static void add(List<RuledTable> tables, List<Ruling> rulings, List<Ruling> down, float top, float bottom) {
        List<Ruling> across = rulings.stream()
                .filter(Ruling::isHorizontal)
                .filter(r -> r.y() >= top - NEAR && r.y() <= bottom + NEAR)
                .toList();
        float[] columns = places(down.stream().map(Ruling::x));
        float[] rows = places(across.stream().map(Ruling::y));
        boolean grid =
                columns.length > 2 && columns.length <= MOST_COLUMNS && rows.length > 2 && rows.length <= MOST_ROWS;
        if (grid) {
            tables.add(new RuledTable(columns, rows, across, down));
        }
    }

    /// The places in order, those that are one line drawn in pieces once.
    private static float[] places(Stream<Float> all) {
        List<Float> sorted = all.sorted().toList();
        List<Float> places = new ArrayList<>();
        for (float place : sorted) {
            if (places.isEmpty() || place - places.getLast() > NEAR) {
                places.add(place);
            }
        }
        float[] array = new float[places.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = places.get(i);
        }
        return array;
    }

    private int width() {
        return columns.length - 1;
    }

    private void join() {
        for (int i = 0; i < cell.length; i++) {
            cell[i] = i;
        }
        for (int row = 0; row < rows.length - 1; row++) {
            for (int column = 0; column < width(); column++) {
                int at = row * width() + column;
                float x = (columns[column] + columns[column + 1]) / 2;
                float y = (rows[row] + rows[row + 1]) / 2;
                if (column > 0
                        && down.stream().noneMatch(r -> parts(r.x(), columns[at % width()], r.top(), r.bottom(), y))) {
                    merge(at - 1, at);
                }
                if (row > 0
                        && across.stream().noneMatch(r -> parts(r.y(), rows[at / width()], r.left(), r.right(), x))) {
                    merge(at - width(), at);
                }
            }
        }
    }

    /// Whether a line at this edge reaches over the middle of the place.
    private static boolean parts(float line, float edge, float from, float to, float middle) {
        return Math.abs(line - edge) <= NEAR && from - NEAR <= middle && middle <= to + NEAR;
    }

    private void merge(int a, int b) {
        int first = Math.min(root(a), root(b));
        int second = Math.max(root(a), root(b));
        cell[second] = first;
    }

    private int root(int at) {
        int root = at;
        while (cell[root] != root) {
            root = cell[root];
        }
        return root;
    }

    /// The cell that the middle of this glyph lies in; -1 outside.
    private int cellOf(Glyph glyph) {
        int column = interval(columns, glyph.x() + glyph.width() / 2);
        int row = interval(rows, glyph.y() - glyph.size() / 3);
        return column < 0 || row < 0 ? -1 : root(row * width() + column);
    }

    private static int interval(float[] places, float at) {
        int found = Arrays.binarySearch(places, at);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 || index >= places.length - 1 ? -1 : index;
    }

    /// Takes the glyphs of the table and gives its rows; none where the frame holds text that no row would.
    List<PageLine> take(List<Glyph> glyphs, PageLine.Page page) {
        List<List<Glyph>> cells = new ArrayList<>();
        for (int i = 0; i < cell.length; i++) {
            cells.add(new ArrayList<>());
        }
        List<Glyph> rest = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            int at = cellOf(glyph);
            (at < 0 ? rest : cells.get(at)).add(glyph);
        }
        List<PageLine> found = new ArrayList<>();
        for (int row = 0; row < rows.length - 1; row++) {
            List<String> texts = new ArrayList<>();
            for (List<Glyph> one : cells.subList(row * width(), (row + 1) * width())) {
                List<PageLine> lines = PageLine.of(one, page);
                texts.add(joined(lines));
                if (lines.size() > MOST_LINES || texts.getLast().length() > LONGEST_CELL) {
                    return List.of();
                }
            }
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                found.add(PageLine.row(page, rows[row + 1], columns[0], columns[width()], texts));
            }
        }
        glyphs.clear();
        glyphs.addAll(rest);
        return found;
    }

    /// What a cell breaks into lines is one text.
    private static String joined(List<PageLine> lines) {
        var text = new StringBuilder();
        for (PageLine line : lines) {
            String own = line.text().replace('\t', ' ').strip();
            boolean words = !text.isEmpty()
                    && Layout.joinsWords(text.charAt(text.length() - 1), own.isEmpty() ? ' ' : own.charAt(0));
            text.append(words ? " " : "").append(own);
        }
        return text.toString();
    }
}
