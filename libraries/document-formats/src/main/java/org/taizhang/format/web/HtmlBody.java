package org.taizhang.format.web;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.taizhang.format.Blanks;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;
import org.taizhang.format.word.OutlineNumbers;

/// Walks a page once and writes down what it shows, block by block; navigation and the like as what stands around.
final class HtmlBody implements NodeFilter {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "select",
            "button",
            "textarea",
            "title",
            "head",
            "del",
            "s",
            "strike",
            "rt",
            "rp");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "section",
            "article",
            "main",
            "blockquote",
            "pre",
            "center",
            "form",
            "fieldset",
            "figure",
            "figcaption",
            "address",
            "hr",
            "body",
            "header",
            "footer",
            "nav",
            "aside",
            "caption",
            "table");
    private static final Set<String> AROUND = Set.of("nav", "aside", "footer");
    private static final Pattern AROUND_CLASS = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|sidebar|toolbar|share|pagination|copyright)(?:$|[\\s_-])");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

    private static final int PIECE = 1 << 16;

    private final Paragraphs paragraphs;
    private final HtmlTable table;
    private final StringBuilder text = new StringBuilder();
    private final Deque<OutlineNumbers> lists = new ArrayDeque<>();
    /// Tables that hold another lay out the page.
    private final Set<Element> frames = Collections.newSetFromMap(new IdentityHashMap<>());
    private int around;
    private int preformatted;

    HtmlBody(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
        this.table = new HtmlTable(paragraphs);
    }

    void read(Document page) throws Refusal {
        for (Element inner : page.select("table")) {
            Element above = inner.parent();
            while (above != null && !above.normalName().equals("table")) {
                above = above.parent();
            }
            if (above != null) {
                frames.add(above);
            }
        }
        try {
            NodeTraversor.filter(this, page.body());
            endBlock();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        try {
            return node instanceof Element element ? open(element) : text(node);
        } catch (Refusal refusal) {
            throw new UncheckedIOException(refusal);
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        try {
            if (node instanceof Element element) {
                close(element);
            }
            return FilterResult.CONTINUE;
        } catch (Refusal refusal) {
            throw new UncheckedIOException(refusal);
        }
    }

    private FilterResult text(Node node) throws Refusal {
        if (node instanceof TextNode words) {
            if (preformatted > 0) {
                text.append(words.getWholeText());
            } else {
                flow(words.getWholeText());
            }
            if (text.length() > PIECE) {
                paragraphs.room(text.length());
            }
        }
        return FilterResult.CONTINUE;
    }

    /// A line break of the source is a blank, but none between Chinese characters, where nobody means one.
    private void flow(String own) {
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            if (c != '\n' && c != '\r') {
                text.append(c);
                continue;
            }
            int next = i + 1;
            while (next < own.length() && own.charAt(next) <= ' ') {
                next++;
            }
            boolean chinese = !text.isEmpty()
                    && next < own.length()
                    && Blanks.isChinese(text.charAt(text.length() - 1))
                    && Blanks.isChinese(own.charAt(next));
            text.append(chinese ? "" : " ");
            i = next - 1;
        }
    }

    private FilterResult open(Element element) throws Refusal {
        String name = element.normalName();
        if (SKIPPED.contains(name) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (BLOCKS.contains(name)) {
            endBlock();
        }
        around += isAround(element) ? 1 : 0;
        switch (name) {
            case "br" -> text.append('\n');
            case "pre" -> preformatted++;
            case "ol", "ul" -> lists.push(numbers(element));
            case "li" -> text.append(lists.isEmpty() ? "" : number(element));
            case "tr" -> {
                if (isTable(element)) {
                    table.startRow();
                }
            }
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) throws Refusal {
        String name = element.normalName();
        boolean cell = (name.equals("td") || name.equals("th")) && table.isOpen();
        if (cell) {
            table.endCell(text, element);
            text.setLength(0);
        } else if (name.equals("tr") && table.isOpen()) {
            text.setLength(0);
            table.endRow();
        } else if (name.equals("table")) {
            table.endTable();
        }
        if (BLOCKS.contains(name) || name.equals("tr") || name.equals("td") || name.equals("th")) {
            endBlock();
        }
        switch (name) {
            case "pre" -> preformatted--;
            case "ol", "ul" -> lists.poll();
            default -> {}
        }
        around -= isAround(element) ? 1 : 0;
    }

    private void endBlock() throws Refusal {
        if (table.isOpen()) {
            text.append('\n');
        } else {
            paragraphs.addBroken(text, around > 0 ? Paragraph.Place.AROUND : Paragraph.Place.BODY);
            text.setLength(0);
        }
    }

    /// A row of a table that holds no other.
    private boolean isTable(Element row) {
        Element above = row.parent();
        while (above != null && !above.normalName().equals("table")) {
            above = above.parent();
        }
        return above != null && !frames.contains(above) && !table.isOpen();
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || (element.hasAttr("style")
                        && HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                                .find());
    }

    private static boolean isAround(Element element) {
        return AROUND.contains(element.normalName())
                || element.attr("role").equals("navigation")
                || (element.hasAttr("class")
                        && AROUND_CLASS
                                .matcher(element.className().toLowerCase(Locale.ROOT))
                                .find());
    }

    private static OutlineNumbers numbers(Element list) {
        if (list.normalName().equals("ul")) {
            return OutlineNumbers.bullets();
        }
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        String type = style.contains("cjk-") || style.contains("chinese") || style.contains("-ideographic")
                ? "一"
                : list.attr("type");
        return OutlineNumbers.of(type, number(list.attr("start"), 1));
    }

    private String number(Element item) {
        OutlineNumbers numbers = lists.element();
        int value = number(item.attr("value"), -1);
        return value < 0 ? numbers.next() : numbers.from(value);
    }

    private static int number(String attribute, int otherwise) {
        return attribute.matches("\\d{1,4}") ? Integer.parseInt(attribute) : otherwise;
    }
}
