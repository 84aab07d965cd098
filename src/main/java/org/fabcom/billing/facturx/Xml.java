package org.fabcom.billing.facturx;

import module java.base;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fabcom.kernel.Plain;

/** Elements in UTF-8, written in order: {@code ram:Name}, with what is in them. Not thread-safe: one a document. */
final class Xml {

    /** What stands inside an element. */
    interface Inside {
        void write();
    }

    private static final Map<String, String> SPACES = new TreeMap<>(Map.of(
            "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
            "qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;
    private boolean root = true;

    Xml() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void in(String name, Inside inside) {
        try {
            start(name);
            inside.write();
            out.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        var prefix = name.substring(0, colon);
        out.writeStartElement(prefix, name.substring(colon + 1), SPACES.get(prefix));
        if (!root) return;
        root = false;
        for (var it : SPACES.entrySet()) out.writeNamespace(it.getKey(), it.getValue());
    }

    /** An element with a text; none where there is nothing to say. */
    void text(String name, String text, String... attributes) {
        if (text.isEmpty()) return;
        try {
            start(name);
            for (int i = 0; i + 1 < attributes.length; i += 2) out.writeAttribute(attributes[i], attributes[i + 1]);
            out.writeCharacters(Plain.xml(text));
            out.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Cents as « 12.50 ». */
    void amount(String name, long cents, String... attributes) {
        text(name, BigDecimal.valueOf(cents, 2).toPlainString(), attributes);
    }

    void day(String name, LocalDate day) {
        in(name, () -> text("udt:DateTimeString", DateTimeFormatter.BASIC_ISO_DATE.format(day), "format", "102"));
    }

    byte[] bytes() {
        try {
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return bytes.toByteArray();
    }
}
