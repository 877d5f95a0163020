package org.taizhang.format.office;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.taizhang.format.Budget;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.archive.Xml;

/// The parts of a container by their names.
final class Parts {
    private final Archive archive;
    private final Budget budget;
    private final Map<String, Archive.Entry> parts = new HashMap<>();

    interface PartReader {
        void read(Xml xml) throws XMLStreamException, IOException;
    }

    Parts(Archive archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
        archive.entries().forEach(entry -> parts.putIfAbsent(entry.name(), entry));
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /// False where the part is not there.
    boolean read(String name, PartReader reader) throws IOException, XMLStreamException {
        Archive.Entry entry = parts.get(name);
        if (entry == null) {
            return false;
        }
        try (InputStream in = archive.open(entry)) {
            reader.read(Xml.open(in, budget));
        }
        return true;
    }

    /// What the relations of a part point to, by their ids; targets are names of parts.
    Map<String, String> relations(String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Map<String, String> targets = new HashMap<>();
        read(folder + "_rels/" + part.substring(folder.length()) + ".rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == START_ELEMENT && xml.name().equals("Relationship")) {
                    String target = String.valueOf(xml.attribute("Target"));
                    targets.put(
                            String.valueOf(xml.attribute("Id")),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        });
        return targets;
    }
}
