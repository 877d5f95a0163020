package org.taizhang.format.archive;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Budget;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;

/// The events of one XML part of a container: no DTD, no entities, no endless nesting.
public final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Budget budget;
    private int depth;

    private Xml(XMLStreamReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Coalescing would hold a hostile text node of any size in memory.
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    public static Xml open(InputStream in, Budget budget) throws XMLStreamException {
        synchronized (FACTORY) {
            return new Xml(FACTORY.createXMLStreamReader(in), budget);
        }
    }

    public boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    /// One of [XMLStreamConstants].
    public int next() throws XMLStreamException, Refusal {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> budget.depth(++depth);
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw new Refusal(Reason.FORBIDDEN_CONTENT, "a DTD in XML");
            default -> {
                return event;
            }
        }
        return event;
    }

    public int depth() {
        return depth;
    }

    public String name() {
        return reader.getLocalName();
    }

    public String text() {
        return reader.getText();
    }

    /// The text of an element that holds no others; leaves the reader at its end.
    public String elementText() throws XMLStreamException, Refusal {
        var text = new StringBuilder();
        int end = depth - 1;
        while (hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth == end) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(text());
                budget.length(text.length());
            }
        }
        return text.toString();
    }

    /// The attribute of this local name in whatever namespace.
    @Nullable
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The `id` that names a relation, beside which an element may have an `id` of its own; empty where there is none.
    public String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    public int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// A Word switch: there without a value means on.
    public boolean isOn() {
        String value = attribute("val");
        return value == null || value.equals("1") || value.equals("true") || value.equals("on");
    }
}
