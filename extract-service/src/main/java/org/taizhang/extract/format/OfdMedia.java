package org.taizhang.extract.format;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Where the pictures of an OFD lie, by the numbers that pages name them by.
final class OfdMedia {
    private final Map<String, String> locations = new HashMap<>();

    /// @param folder of the resource file, which its own base location may lead on from
    void read(Xml xml, String folder) throws XMLStreamException, Refusal {
        String base = folder;
        String media = "";
        while (xml.hasNext()) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "Res" -> {
                    String location = xml.attribute("BaseLoc");
                    base = location == null ? folder : OfdReader.key(folder, location);
                }
                case "MultiMedia" -> {
                    String id = xml.attribute("ID");
                    media = id == null ? "" : id;
                }
                case "MediaFile" -> locations.put(media, OfdReader.key(base, xml.elementText()));
                default -> {
                    continue;
                }
            }
        }
    }

    @Nullable
    String location(String resource) {
        return locations.get(resource);
    }
}
