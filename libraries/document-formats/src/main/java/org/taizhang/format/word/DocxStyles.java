package org.taizhang.format.word;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Xml;

/// What the styles of a docx say about numbering and visibility.
final class DocxStyles {

    /// @param list the number of a list instance, 0 for "no list here", -1 for nothing said
    /// @param level -1 for nothing said
    /// @param numberedBy the style that the list comes from, once resolved
    record Style(
            int list,
            int level,
            boolean hidden,
            @Nullable String basedOn,
            @Nullable String numberedBy) {}

    private static final Style PLAIN = new Style(-1, -1, false, null, null);

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Style> resolved = new HashMap<>();
    private String defaultId = "";

    void read(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            if (xml.next() == START_ELEMENT && xml.name().equals("style")) {
                readStyle(xml);
            }
        }
    }

    private void readStyle(Xml xml) throws XMLStreamException, Refusal {
        String id = xml.attribute("styleId");
        String type = xml.attribute("type");
        boolean isDefault = "1".equals(xml.attribute("default")) || "true".equals(xml.attribute("default"));
        int end = xml.depth() - 1;
        Style style = PLAIN;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.depth() == end) {
                break;
            }
            if (event == START_ELEMENT) {
                style = with(style, xml);
            }
        }
        if (id == null) {
            return;
        }
        styles.put(id, style);
        if (isDefault && (type == null || type.equals("paragraph"))) {
            defaultId = id;
        }
    }

    private static Style with(Style style, Xml xml) {
        return switch (xml.name()) {
            case "basedOn" -> new Style(style.list, style.level, style.hidden, xml.attribute("val"), null);
            case "numId" -> new Style(xml.number("val", -1), style.level, style.hidden, style.basedOn, null);
            case "ilvl" -> new Style(style.list, xml.number("val", -1), style.hidden, style.basedOn, null);
            case "vanish" -> new Style(style.list, style.level, xml.isOn(), style.basedOn, null);
            default -> style;
        };
    }

    /// The style with all that it takes over from the styles it is based on.
    Style of(@Nullable String id) {
        return resolved.computeIfAbsent(id == null ? defaultId : id, this::resolve);
    }

    private Style resolve(String id) {
        Set<String> seen = new HashSet<>();
        int list = -1;
        int level = -1;
        boolean hidden = false;
        String numberedBy = null;
        for (String at = id; at != null && seen.add(at); ) {
            Style style = styles.getOrDefault(at, PLAIN);
            if (list < 0 && style.list >= 0) {
                list = style.list;
                numberedBy = at;
            }
            if (level < 0) {
                level = style.level;
            }
            hidden |= style.hidden;
            at = style.basedOn;
        }
        return new Style(list, level, hidden, null, numberedBy);
    }
}
