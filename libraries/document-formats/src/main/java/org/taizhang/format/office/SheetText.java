package org.taizhang.format.office;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.taizhang.format.Budget;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Xml;

/// What all sheets of a workbook share: texts that cells name by number, and how numbers are shown.
final class SheetText {
    private static final int MOST_STRINGS = 500_000;
    private static final int LONGEST_FORMAT = 200;
    /// Of Excel in Chinese, which POI does not know: ECMA-376 part 1, 18.8.30.
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final Budget budget;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> cellFormats = new ArrayList<>();
    private boolean from1904;
    private int characters;

    SheetText(Budget budget) {
        this.budget = budget;
    }

    void from1904(String flag) {
        from1904 = flag.equals("1") || flag.equals("true");
    }

    void sharedStrings(Xml xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            if (xml.next() == START_ELEMENT && xml.name().equals("si")) {
                strings.add(richText(xml));
                characters += strings.getLast().length();
                budget.length(characters);
                if (strings.size() > MOST_STRINGS) {
                    throw new Refusal(Reason.TOO_COMPLEX, "more than %d texts in a workbook".formatted(MOST_STRINGS));
                }
            }
        }
    }

    /// The runs of the element that is open, without the phonetic hints of Japanese.
    String richText(Xml xml) throws XMLStreamException, Refusal {
        var out = new StringBuilder();
        int end = xml.depth() - 1;
        boolean inText = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT) {
                inText = xml.name().equals("t");
                phonetic += xml.name().equals("rPh") ? 1 : 0;
            } else if (event == END_ELEMENT) {
                inText = false;
                phonetic -= xml.name().equals("rPh") ? 1 : 0;
                if (xml.depth() == end) {
                    break;
                }
            } else if (inText && phonetic == 0 && (event == CHARACTERS || event == CDATA || event == SPACE)) {
                out.append(xml.text());
                budget.length(out.length());
            }
        }
        return out.toString();
    }

    void styles(Xml xml) throws XMLStreamException, Refusal {
        boolean inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT) {
                switch (xml.name()) {
                    case "numFmt" ->
                        formats.put(xml.number("numFmtId", -1), String.valueOf(xml.attribute("formatCode")));
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            cellFormats.add(xml.number("numFmtId", 0));
                        }
                    }
                    default -> {}
                }
            } else if (event == END_ELEMENT && xml.name().equals("cellXfs")) {
                inCells = false;
            }
        }
    }

    String shared(String index) {
        return index.matches("\\d{1,7}") && Integer.parseInt(index) < strings.size()
                ? strings.get(Integer.parseInt(index))
                : "";
    }

    /// A number as its cell shows it.
    String number(String value, int style) {
        int id = style >= 0 && style < cellFormats.size() ? cellFormats.get(style) : 0;
        // POI leaves the quotation marks around 年 and the like, which need none.
        String format = formats.getOrDefault(id, CHINESE.getOrDefault(id, builtin(id)))
                .replaceAll("\"([^\\p{ASCII}]+)\"", "$1");
        if (format.length() > LONGEST_FORMAT || value.length() > LONGEST_FORMAT) {
            return value;
        }
        try {
            return formatter.formatRawCellContents(Double.parseDouble(value), id, format, from1904);
        } catch (IllegalArgumentException _) {
            // No number, or a format that POI cannot read: what the file says is still true.
            return value;
        }
    }

    private static String builtin(int id) {
        String format = id < 0 || id > 0xffff ? null : BuiltinFormats.getBuiltinFormat(id);
        return format == null ? "General" : format;
    }
}
