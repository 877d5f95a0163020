package org.taizhang.format;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.format.page.PageLine;

/// Sets paragraphs as lines on pages, as an office program would, so that [Layout] can be asked to undo it.
///
/// @param indent of first lines in characters
/// @param spacing extra room between paragraphs, in lines
/// @param perLine characters of a line
/// @param perPage lines of a page
/// @param title whether the first paragraph is large and centred
/// @param headings whether short numbered paragraphs are a little larger
/// @param margins whether pages have a running header and a number
record Typesetter(
        int indent, float spacing, int perLine, int perPage, boolean title, boolean headings, boolean margins) {
    private static final float EM = 16;
    private static final float LEFT = 90;
    private static final float TOP = 100;
    private static final float LEADING = 28;
    private static final String NEVER_FIRST = "，。、；：！？）》”’";

    List<List<PageLine>> set(List<String> paragraphs) {
        List<List<PageLine>> pages = new ArrayList<>();
        float y = Float.MAX_VALUE;
        float bottom = TOP + perPage * LEADING;
        float height = bottom + 120;
        boolean first = title;
        for (String paragraph : paragraphs) {
            float size = first ? EM * 1.375f : headings && isHeading(paragraph) ? EM * 1.2f : EM;
            y += spacing * LEADING;
            float width = perLine * EM;
            float start = first ? 0 : indent * size;
            for (int at = 0; at < paragraph.length(); ) {
                if (y + LEADING > bottom) {
                    pages.add(page(pages.size() + 1, height));
                    y = TOP;
                }
                int end = fit(paragraph, at, width - start, size);
                String text = paragraph.substring(at, end);
                float length = width(text, size);
                boolean last = end == paragraph.length();
                float left = LEFT + (first ? (width - length) / 2 : start);
                // Lines that are not the last are stretched to the margin.
                float right = last || first ? left + length : LEFT + width;
                pages.getLast().add(new PageLine(page(pages, height), y, left, right, size, text));
                y += LEADING;
                start = 0;
                at = end;
            }
            first = false;
        }
        return pages;
    }

    private List<PageLine> page(int number, float height) {
        List<PageLine> lines = new ArrayList<>();
        if (margins) {
            PageLine.Page page = new PageLine.Page(number, 600, height);
            lines.add(new PageLine(page, 40, 200, 400, EM * 0.7f, "全面从严治党材料汇编"));
            lines.add(new PageLine(page, height - 30, 280, 320, EM * 0.8f, "— " + number + " —"));
        }
        return lines;
    }

    private static PageLine.Page page(List<List<PageLine>> pages, float height) {
        return new PageLine.Page(pages.size(), 600, height);
    }

    private static boolean isHeading(String paragraph) {
        return paragraph.length() < 40 && Paragraphs.startsWithNumber(paragraph);
    }

    private static int fit(String text, int from, float width, float size) {
        int end = from;
        float used = 0;
        while (end < text.length() && used + width(text.charAt(end), size) <= width + 0.01f) {
            used += width(text.charAt(end++), size);
        }
        while (end < text.length() && end > from + 1 && NEVER_FIRST.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return Math.max(end, from + 1);
    }

    private static float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i), size);
        }
        return width;
    }

    private static float width(char c, float size) {
        return c < 0x250 ? size / 2 : size;
    }
}
