package dev.patchbook.localworkspace.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML forward only; document types are refused, nothing is loaded from outside.
final class XmlIn {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    XmlIn(InputStream in) throws IOException {
        try {
            synchronized (FACTORY) {
                this.reader = FACTORY.createXMLStreamReader(in);
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Goes to the next start of an element, by its local name; empty at the end.
    Optional<String> next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                }
                refuseDocumentType(event);
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Goes to the next start of an element inside the element called `parent`; empty at its end.
    Optional<String> nextIn(String parent) throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals(parent)) {
                    return Optional.empty();
                }
                refuseDocumentType(event);
            }
            throw new IOException("the element " + parent + " does not end");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// The text of the element that was just begun, which holds nothing else.
    String text() throws IOException {
        try {
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// Goes past the element that was just begun.
    void skip(String element) throws IOException {
        while (nextIn(element).isPresent()) {
            // what stands in it does not matter
        }
    }

    /// An attribute by its local name, empty if it is not there.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /// The `r:id` of the element.
    String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && space != null && space.contains("relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int integer(String name, int otherwise) throws IOException {
        return (int) decimal(name, otherwise);
    }

    double decimal(String name, double otherwise) throws IOException {
        String value = attribute(name);
        try {
            return value.isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IOException("“" + value + "” is no number, as " + name + " should be", e);
        }
    }

    boolean flag(String name, boolean otherwise) {
        String value = attribute(name);
        return value.isEmpty() ? otherwise : value.equals("1") || value.equals("true") || value.equals("on");
    }

    private static void refuseDocumentType(int event) throws IOException {
        if (event == XMLStreamConstants.DTD) {
            throw new IOException("it has a document type, which no spreadsheet needs");
        }
    }

    private static IOException broken(XMLStreamException cause) {
        return new IOException("its XML is broken: " + cause.getMessage(), cause);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
