package org.taizhang.format.ofd;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Xml;

/// What the pages of an OFD name by numbers: where pictures lie, and the colours to draw with.
final class OfdResources {
    private final Map<String, String> locations = new HashMap<>();
    private final Map<String, Integer> fills = new HashMap<>();

    /// @param folder of the resource file, which its own base location may lead on from
    void read(Xml xml, String folder) throws XMLStreamException, Refusal {
        String base = folder;
        String id = "";
        while (xml.hasNext()) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "Res" -> {
                    String location = xml.attribute("BaseLoc");
                    base = location == null ? folder : OfdReader.key(folder, location);
                }
                case "MultiMedia" -> id = id(xml);
                case "DrawParam" -> {
                    id = id(xml);
                    inherit(id, xml.attribute("Relative"));
                }
                case "MediaFile" -> locations.put(id, OfdReader.key(base, xml.elementText()));
                case "FillColor" -> fills.put(id, OfdNumbers.gray(xml.attribute("Value")));
                default -> {
                    continue;
                }
            }
        }
    }

    private static String id(Xml xml) {
        String id = xml.attribute("ID");
        return id == null ? "" : id;
    }

    private void inherit(String id, @Nullable String from) {
        Integer fill = from == null ? null : fills.get(from);
        if (fill != null) {
            fills.put(id, fill);
        }
    }

    /// The entry of a picture; empty where there is none.
    String location(String picture) {
        return locations.getOrDefault(picture, "");
    }

    /// From 0 for black to 255 for white; black where nothing is said.
    int fill(@Nullable String drawParam) {
        return drawParam == null ? 0 : fills.getOrDefault(drawParam, 0);
    }
}
