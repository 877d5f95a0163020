package org.taizhang.format.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a page that is set in two columns column by column.
///
/// The gutter shows as a strip in the middle of the page that hardly any line crosses, between two columns
/// of lines that are mostly full; the cells of a table are not. Lines that cross it, such as a title, part
/// the columns above from those below.
final class TextColumns {
    private static final int BINS = 200;
    private static final int FEWEST_LINES = 8;
    private static final double FEW = 0.12;
    private static final double FULL = 0.7;
    private static final float NARROWEST = 0.9f;
    /// Numbers of pages are compared for equality only: the second column is a page of its own.
    private static final int AFTER = 1_000_000;

    private final PageLine.Page page;
    private final Map<Integer, List<Glyph>> rows = new HashMap<>();
    private float left = Float.MAX_VALUE;
    private float right;
    private float size;
    private float stripLeft;
    private float stripRight;

    private TextColumns(List<Glyph> glyphs, PageLine.Page page) {
        this.page = page;
        for (Glyph glyph : glyphs) {
            if (!glyph.isBlank()) {
                rows.computeIfAbsent(Math.round(glyph.y() / 4), _ -> new ArrayList<>())
                        .add(glyph);
                left = Math.min(left, glyph.x());
                right = Math.max(right, glyph.x() + glyph.width());
                size += glyph.size() / Math.max(1, glyphs.size());
            }
        }
    }

    static List<PageLine> lines(List<Glyph> glyphs, PageLine.Page page) {
        List<PageLine> lines = PageLine.of(glyphs, page);
        if (lines.size() < FEWEST_LINES) {
            return lines;
        }
        var columns = new TextColumns(glyphs, page);
        float gutter = columns.gutter();
        return gutter > 0 ? columns.read(glyphs, gutter) : lines;
    }

    /// The middle of the strip; 0 where there is none.
    private float gutter() {
        int[] crossed = new int[BINS];
        float bin = (right - left) / BINS;
        for (List<Glyph> row : rows.values()) {
            boolean[] covered = new boolean[BINS];
            for (Glyph glyph : row) {
                int from = (int) Math.clamp((glyph.x() - left) / bin, 0, BINS - 1);
                int to = (int) Math.clamp((glyph.x() + glyph.width() - left) / bin, 0, BINS - 1);
                for (int i = from; i <= to; i++) {
                    covered[i] = true;
                }
            }
            for (int i = 0; i < BINS; i++) {
                crossed[i] += covered[i] ? 1 : 0;
            }
        }
        int start = -1;
        int best = 0;
        int width = 0;
        for (int i = BINS * 35 / 100; i <= BINS * 65 / 100; i++) {
            boolean free = crossed[i] <= rows.size() * FEW;
            start = free && start < 0 ? i : free ? start : -1;
            if (start >= 0 && i - start + 1 > width) {
                width = i - start + 1;
                best = start;
            }
        }
        stripLeft = left + (best + 1) * bin;
        stripRight = left + (best + width - 1) * bin;
        float middle = (stripLeft + stripRight) / 2;
        boolean strip = width * bin >= NARROWEST * size;
        return strip && isFull(left, left + best * bin) && isFull(left + (best + width) * bin, right) ? middle : 0;
    }

    /// Whether most lines between these edges fill them.
    private boolean isFull(float from, float to) {
        int lines = 0;
        int full = 0;
        for (List<Glyph> row : rows.values()) {
            float filled = 0;
            for (Glyph glyph : row) {
                boolean inside = glyph.x() >= from - size / 2 && glyph.x() + glyph.width() <= to + size / 2;
                filled += inside ? glyph.width() : 0;
            }
            lines += filled > 0 ? 1 : 0;
            full += filled >= FULL * (to - from) ? 1 : 0;
        }
        return lines >= FEWEST_LINES && full * 2 > lines;
    }

    private List<PageLine> read(List<Glyph> glyphs, float gutter) {
        List<Glyph> whole = new ArrayList<>();
        List<Glyph> first = new ArrayList<>();
        List<Glyph> second = new ArrayList<>();
        Set<Integer> crossing = rows.entrySet().stream()
                .filter(row ->
                        row.getValue().stream().anyMatch(g -> g.x() < stripRight && g.x() + g.width() > stripLeft))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (Glyph glyph : glyphs) {
            boolean across = crossing.contains(Math.round(glyph.y() / 4));
            (across ? whole : glyph.x() < gutter ? first : second).add(glyph);
        }
        float shift = leftOf(second) - leftOf(first);
        List<PageLine> above = PageLine.of(whole, page);
        List<PageLine> leftLines = PageLine.of(first, page);
        var beside = new PageLine.Page(page.number() + AFTER, page.width(), page.height());
        List<PageLine> rightLines = PageLine.of(
                second.stream()
                        .map(g -> new Glyph(g.text(), g.x() - shift, g.y(), g.width(), g.size()))
                        .toList(),
                beside);
        return ordered(above, leftLines, rightLines);
    }

    private static float leftOf(List<Glyph> glyphs) {
        return (float) glyphs.stream().mapToDouble(Glyph::x).min().orElse(0);
    }

    private static List<PageLine> ordered(List<PageLine> whole, List<PageLine> first, List<PageLine> second) {
        List<PageLine> all = new ArrayList<>();
        float from = -Float.MAX_VALUE;
        for (PageLine line : whole) {
            band(all, first, from, line.y());
            band(all, second, from, line.y());
            all.add(line);
            from = line.y();
        }
        band(all, first, from, Float.MAX_VALUE);
        band(all, second, from, Float.MAX_VALUE);
        return all;
    }

    private static void band(List<PageLine> all, List<PageLine> column, float from, float to) {
        column.stream().filter(line -> line.y() > from && line.y() <= to).forEach(all::add);
    }
}
