package org.taizhang.format.word;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Xml;

/// The lists of a docx (`numbering.xml`) and the numbers that its paragraphs get from them.
final class DocxNumbering {

    private static final class Definition {
        final @Nullable ListLevel[] levels = new ListLevel[ListLevel.COUNT];
        final @Nullable String[] paragraphStyles = new String[ListLevel.COUNT];

        @Nullable
        String styleLink;

        @Nullable
        String numStyleLink;
    }

    private static final class Instance {
        int definition = -1;
        final @Nullable ListLevel[] levels = new ListLevel[ListLevel.COUNT];
        final @Nullable Integer[] starts = new Integer[ListLevel.COUNT];
    }

    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<Integer, Instance> instances = new HashMap<>();
    private final ListNumbers numbers = new ListNumbers();
    private boolean doubtful;

    void read(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            if (xml.next() == START_ELEMENT) {
                switch (xml.name()) {
                    case "abstractNum" -> definitions.put(xml.number("abstractNumId", -1), readDefinition(xml));
                    case "num" -> instances.put(xml.number("numId", -1), readInstance(xml));
                    default -> {
                        continue;
                    }
                }
            }
        }
        followStyleLinks();
    }

    /// Whether a paragraph asked for a number that the file does not define.
    boolean isDoubtful() {
        return doubtful;
    }

    /// The level of the list that this paragraph style is tied to, 0 if none.
    int levelOf(int list, @Nullable String paragraphStyle) {
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definitions.get(instance.definition);
        for (int i = 0; definition != null && paragraphStyle != null && i < ListLevel.COUNT; i++) {
            if (paragraphStyle.equals(definition.paragraphStyles[i])) {
                return i;
            }
        }
        return 0;
    }

    /// The number of the next paragraph of this list at this level, empty for a bullet.
    String next(int list, int level) {
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definitions.get(instance.definition);
        if (instance == null || definition == null || level < 0 || level >= ListLevel.COUNT) {
            doubtful = true;
            return "";
        }
        @Nullable ListLevel[] levels = definition.levels.clone();
        for (int i = 0; i < ListLevel.COUNT; i++) {
            if (instance.levels[i] != null) {
                levels[i] = instance.levels[i];
            }
        }
        doubtful |= levels[level] == null;
        return numbers.next(instance.definition, list, levels, level, instance.starts[level]);
    }

    private static Definition readDefinition(Xml xml) throws XMLStreamException, Refusal {
        var definition = new Definition();
        int end = xml.depth() - 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.depth() == end) {
                break;
            }
            if (event == START_ELEMENT) {
                switch (xml.name()) {
                    case "styleLink" -> definition.styleLink = xml.attribute("val");
                    case "numStyleLink" -> definition.numStyleLink = xml.attribute("val");
                    case "lvl" -> readLevel(xml, definition.levels, definition.paragraphStyles);
                    default -> {
                        continue;
                    }
                }
            }
        }
        return definition;
    }

    private static Instance readInstance(Xml xml) throws XMLStreamException, Refusal {
        var instance = new Instance();
        int end = xml.depth() - 1;
        int overridden = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.depth() == end) {
                break;
            }
            if (event == START_ELEMENT) {
                switch (xml.name()) {
                    case "abstractNumId" -> instance.definition = xml.number("val", -1);
                    case "lvlOverride" -> overridden = xml.number("ilvl", -1);
                    case "startOverride" -> {
                        if (overridden >= 0 && overridden < ListLevel.COUNT) {
                            instance.starts[overridden] = xml.number("val", 1);
                        }
                    }
                    case "lvl" -> readLevel(xml, instance.levels, new String[ListLevel.COUNT]);
                    default -> {
                        continue;
                    }
                }
            }
        }
        return instance;
    }

    private static void readLevel(Xml xml, @Nullable ListLevel[] levels, @Nullable String[] styles)
            throws XMLStreamException, Refusal {
        int index = xml.number("ilvl", 0);
        int end = xml.depth() - 1;
        var level = new ListLevel(0, ListLevel.DECIMAL, "", -1, false);
        String style = null;
        String gap = " ";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.depth() == end) {
                break;
            }
            if (event == START_ELEMENT) {
                style = xml.name().equals("pStyle") ? xml.attribute("val") : style;
                gap = xml.name().equals("suff") && "nothing".equals(xml.attribute("val")) ? "" : gap;
                level = with(level, xml);
            }
        }
        if (index >= 0 && index < ListLevel.COUNT) {
            levels[index] = level.followedBy(gap);
            styles[index] = style;
        }
    }

    private static ListLevel with(ListLevel level, Xml xml) {
        String value = xml.attribute("val");
        return switch (xml.name()) {
            case "start" ->
                new ListLevel(xml.number("val", 0), level.format(), level.template(), level.restart(), level.legal());
            case "numFmt" ->
                new ListLevel(level.start(), format(xml), level.template(), level.restart(), level.legal());
            case "lvlText" ->
                new ListLevel(level.start(), level.format(), template(value), level.restart(), level.legal());
            case "lvlRestart" ->
                new ListLevel(level.start(), level.format(), level.template(), xml.number("val", -1), level.legal());
            case "isLgl" -> new ListLevel(level.start(), level.format(), level.template(), level.restart(), xml.isOn());
            default -> level;
        };
    }

    /// A custom format gives its pattern by example, as `一, 二, 三, ...` or `01, 02, 03, ...`.
    private static String format(Xml xml) {
        String value = xml.attribute("val");
        String example = xml.attribute("format");
        if (!"custom".equals(value) || example == null) {
            return value == null ? ListLevel.DECIMAL : value;
        }
        return switch (example.isEmpty() ? '1' : example.charAt(0)) {
            case '一' -> "chineseCounting";
            case '壹' -> "chineseLegalSimplified";
            case '①' -> "decimalEnclosedCircle";
            case '甲' -> "ideographTraditional";
            case '0' -> "decimalZero";
            default -> ListLevel.DECIMAL;
        };
    }

    private static String template(@Nullable String text) {
        var out = new StringBuilder();
        for (int i = 0; text != null && i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (text.charAt(i) == '%' && next >= '1' && next <= '9') {
                out.append((char) (next - '1'));
                i++;
            } else if (text.charAt(i) >= ListLevel.COUNT) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /// A definition without levels of its own may name a list style, whose levels another definition holds.
    private void followStyleLinks() {
        Map<String, Definition> byStyle = new HashMap<>();
        for (Definition definition : definitions.values()) {
            if (definition.styleLink != null) {
                byStyle.put(definition.styleLink, definition);
            }
        }
        for (Definition definition : definitions.values()) {
            Definition linked = definition.numStyleLink == null ? null : byStyle.get(definition.numStyleLink);
            if (linked != null) {
                System.arraycopy(linked.levels, 0, definition.levels, 0, ListLevel.COUNT);
                System.arraycopy(linked.paragraphStyles, 0, definition.paragraphStyles, 0, ListLevel.COUNT);
            }
        }
    }
}
