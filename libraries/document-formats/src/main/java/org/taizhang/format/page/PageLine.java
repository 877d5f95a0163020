package org.taizhang.format.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a fixed page.
public final class PageLine {
    /// Between columns; justified text stretches less.
    private static final float WIDE_GAP = 1.0f;
    private static final String COLUMN = "\t";
    private static final float WORD_GAP = 0.22f;

    private final StringBuilder text = new StringBuilder();
    private final List<Extent> extents = new ArrayList<>();
    /// While the lines of its page are put together.
    private final List<Glyph> drawn = new ArrayList<>();
    private float left = Float.MAX_VALUE;
    private float right = -Float.MAX_VALUE;
    private float size;
    private int noteMarks;
    private final float y;
    private final Page page;
    private boolean row;

    /// A page by its place in the document and its size.
    public record Page(int number, float width, float height) {}

    /// From where to where a cell is written.
    record Extent(float from, float to) {
        Extent with(Extent next) {
            return new Extent(Math.min(from, next.from), Math.max(to, next.to));
        }

        float width() {
            return to - from;
        }

        /// Set flush with it, or centred below it.
        boolean isBelow(Extent other, float near) {
            return Math.abs(from - other.from) < near || Math.abs(from + to - other.from - other.to) < 2 * near;
        }
    }

    public PageLine(Page page, float y) {
        this.page = page;
        this.y = y;
    }

    public PageLine(Page page, float y, float left, float right, float size, String text) {
        this(page, y);
        this.left = left;
        this.right = right;
        this.size = size;
        this.text.append(text);
        extents.add(new Extent(left, right));
    }

    /// A row of a table.
    static PageLine row(Page page, float bottom, float left, float right, List<String> cells) {
        var line = new PageLine(page, bottom, left, right, 0, String.join(COLUMN, cells));
        line.row = true;
        return line;
    }

    boolean isRow() {
        return row;
    }

    public String text() {
        return text.toString();
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float y() {
        return y;
    }

    float size() {
        return size;
    }

    Page page() {
        return page;
    }

    boolean hasNoteMark() {
        return noteMarks > 0;
    }

    /// The text on both sides of gaps as wide as between columns.
    List<String> cells() {
        return List.of((row ? text() : text().strip()).split(COLUMN, -1));
    }

    /// Where its cells are written, each between two gaps.
    List<Extent> extents() {
        return List.copyOf(extents);
    }

    /// The lines of a page with the rows of the tables that these lines draw on it.
    public static List<PageLine> of(List<Glyph> glyphs, List<Ruling> rulings, Page page) {
        List<Glyph> rest = new ArrayList<>(glyphs);
        List<PageLine> rows = new ArrayList<>();
        for (RuledTable table : RuledTable.of(rulings)) {
            rows.addAll(table.take(rest, page));
        }
        List<PageLine> lines = new ArrayList<>(TextColumns.lines(rest, page));
        for (PageLine row : rows) {
            int at = 0;
            while (at < lines.size() && lines.get(at).y() < row.y()) {
                at++;
            }
            lines.add(at, row);
        }
        return lines;
    }

    /// The lines that these glyphs, in the order of the page's content, make up from top to bottom.
    public static List<PageLine> of(List<Glyph> glyphs, Page page) {
        List<PageLine> pieces = new ArrayList<>();
        PageLine current = null;
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (glyph.text().isEmpty() || (before != null && glyph.repeats(before))) {
                continue;
            }
            if (current == null || before == null || current.isLeftBy(glyph, before)) {
                current = new PageLine(page, glyph.y());
                pieces.add(current);
                before = null;
            }
            current.append(glyph, before);
            current.drawn.add(glyph);
            before = glyph;
        }
        pieces.removeIf(line -> line.text().isBlank());
        pieces.sort(Comparator.comparingDouble(PageLine::y));
        List<PageLine> lines = merged(pieces);
        lines.forEach(line -> line.drawn.clear());
        return lines;
    }

    private boolean isLeftBy(Glyph glyph, Glyph before) {
        return Math.abs(glyph.y() - y) > 0.55f * Math.max(glyph.size(), size)
                || glyph.x() < before.x() - 3 * glyph.size();
    }

    private void append(Glyph glyph, @Nullable Glyph before) {
        if (glyph.isBlank()) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            return;
        }
        if (before != null && isNoteMark(glyph, before)) {
            noteMarks++;
            return;
        }
        var own = new Extent(glyph.x(), glyph.x() + glyph.width());
        float gap = before == null ? 0 : glyph.x() - (before.x() + before.width());
        boolean column = gap > WIDE_GAP * glyph.size();
        if (before != null) {
            boolean words = glyph.isLatin() && before.isLatin() && gap > WORD_GAP * glyph.size();
            text.append(column ? COLUMN : words ? " " : "");
        }
        if (column || extents.isEmpty()) {
            extents.add(own);
        } else {
            extents.set(extents.size() - 1, extents.getLast().with(own));
        }
        text.append(glyph.text());
        left = Math.min(left, glyph.x());
        right = Math.max(right, glyph.x() + glyph.width());
        size = Math.max(size, glyph.size());
    }

    private boolean isNoteMark(Glyph glyph, Glyph before) {
        return glyph.size() < 0.75f * size
                && glyph.y() < y - 0.15f * size
                && Character.isDigit(glyph.text().codePointAt(0))
                && !(before.isLatin() && Character.isLetter(before.text().codePointAt(0)));
    }

    /// Producers draw one visual line in pieces, not always from left to right. What has a font of
    /// its own, as quotation marks often do, may be drawn last into the gaps that were left for it.
    private static List<PageLine> merged(List<PageLine> pieces) {
        List<PageLine> lines = new ArrayList<>();
        for (PageLine piece : pieces) {
            PageLine last = lines.isEmpty() ? null : lines.getLast();
            if (last == null || Math.abs(last.y - piece.y) >= 0.4f * Math.min(last.size, piece.size)) {
                lines.add(piece.inOrder());
            } else if (last.isBeside(piece)) {
                last.take(piece);
            } else {
                PageLine both = last.with(piece);
                if (both == null) {
                    lines.add(piece.inOrder());
                } else {
                    lines.set(lines.size() - 1, both);
                }
            }
        }
        return lines;
    }

    private boolean isBeside(PageLine piece) {
        return piece.left >= right - 0.5f * size || piece.right <= left + 0.5f * size;
    }

    /// Its glyphs from left to right, where some were drawn into gaps; else as they were drawn.
    private PageLine inOrder() {
        for (int i = 1; i < drawn.size(); i++) {
            if (drawn.get(i).x() < drawn.get(i - 1).x()) {
                PageLine sorted = with(new PageLine(page, y));
                return sorted == null ? this : sorted;
            }
        }
        return this;
    }

    /// The line that both make up; null where characters would stand upon each other.
    private @Nullable PageLine with(PageLine piece) {
        List<Glyph> all = new ArrayList<>(drawn);
        all.addAll(piece.drawn);
        all.removeIf(Glyph::isBlank);
        all.sort(Comparator.comparingDouble(Glyph::x));
        var line = new PageLine(page, y);
        Glyph before = null;
        for (Glyph glyph : all) {
            if (before != null && glyph.x() < before.x() + before.width() / 2) {
                return null;
            }
            line.append(glyph, before);
            line.drawn.add(glyph);
            before = glyph;
        }
        return line;
    }

    /// A piece that stands beside it.
    void take(PageLine piece) {
        if (extents.isEmpty() || piece.left >= right - 0.5f * size) {
            boolean column = !extents.isEmpty() && piece.left - right > WIDE_GAP * size;
            text.append(column ? COLUMN : "").append(piece.text);
            join(extents, piece.extents, column);
        } else {
            boolean column = left - piece.right > WIDE_GAP * size;
            text.insert(0, piece.text + (column ? COLUMN : ""));
            List<Extent> own = List.copyOf(extents);
            extents.clear();
            extents.addAll(piece.extents);
            join(extents, own, column);
        }
        drawn.addAll(piece.drawn);
        noteMarks += piece.noteMarks;
        left = Math.min(left, piece.left);
        right = Math.max(right, piece.right);
        size = Math.max(size, piece.size);
    }

    private static void join(List<Extent> before, List<Extent> after, boolean column) {
        List<Extent> rest = after;
        if (!column && !before.isEmpty() && !after.isEmpty()) {
            before.set(before.size() - 1, before.getLast().with(after.getFirst()));
            rest = after.subList(1, after.size());
        }
        before.addAll(rest);
    }
}
