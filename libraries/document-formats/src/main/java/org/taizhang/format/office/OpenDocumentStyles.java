package org.taizhang.format.office;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Xml;

/// How the lists of a document number their items, and which styles hide text.
final class OpenDocumentStyles {
    static final int LEVELS = 10;
    /// The list of the headings, which has no name.
    static final String OUTLINE = "";

    /// @param format the first number, empty for none
    /// @param shown levels whose numbers stand before the item
    record Level(String format, String prefix, String suffix, int start, int shown) {}

    private final Map<String, @Nullable Level[]> lists = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    void read(Xml xml) throws XMLStreamException, Refusal {
        String list = null;
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "list-style" -> list = String.valueOf(xml.attribute("name"));
                case "outline-style" -> list = OUTLINE;
                case "list-level-style-number", "outline-level-style" -> addLevel(list, xml);
                case "style" -> style = String.valueOf(xml.attribute("name"));
                case "text-properties" -> {
                    if ("none".equals(xml.attribute("display"))) {
                        hidden.add(style);
                    }
                }
                case "body" -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private void addLevel(@Nullable String list, Xml xml) {
        int level = xml.number("level", 0);
        if (list == null || level < 1 || level > LEVELS) {
            return;
        }
        lists.computeIfAbsent(list, _ -> new @Nullable Level[LEVELS])[level - 1] = new Level(
                text(xml, "num-format"),
                text(xml, "num-prefix"),
                text(xml, "num-suffix"),
                Math.clamp(xml.number("start-value", 1), 0, 9999),
                Math.clamp(xml.number("display-levels", 1), 1, LEVELS));
    }

    private static String text(Xml xml, String name) {
        String value = xml.attribute(name);
        return value == null ? "" : value;
    }

    @Nullable
    Level level(String list, int level) {
        @Nullable Level[] levels = lists.get(list);
        return levels == null || level < 1 || level > LEVELS ? null : levels[level - 1];
    }

    boolean hides(@Nullable String style) {
        return style != null && hidden.contains(style);
    }
}
