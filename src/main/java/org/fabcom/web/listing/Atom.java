package org.fabcom.web.listing;

import module java.base;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fabcom.kernel.Plain;
import org.fabcom.web.Page;

/** The newest of a list, for readers of news (RFC 4287). A feed is read for nobody in particular: only what everybody sees. */
public final class Atom {

    public static final String TYPE = "application/atom+xml; charset=utf-8";

    private Atom() {}

    /** One line of it; an empty author is the site, an empty content is left out. */
    public record Entry(
            UUID id, String title, Instant updated, String url, String author, String summary, String content) {}

    /**
     * @param id a path that never changes: readers know the feed by it
     * @param self the path of the feed, {@code list} of the page
     */
    public static byte[] write(String id, String self, String list, String title, List<Entry> entries, Page page) {
        try {
            var bytes = new ByteArrayOutputStream();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            text(xml, "title", title + " · " + page.site().name());
            text(xml, "id", page.absolute(id));
            link(xml, "self", page.absolute(self));
            link(xml, "alternate", page.absolute(list));
            var updated = entries.stream().map(Entry::updated).max(Instant::compareTo);
            text(xml, "updated", updated.orElse(Instant.EPOCH).toString());
            author(xml, page.site().name());
            for (var it : entries) entry(xml, it, page);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void entry(XMLStreamWriter xml, Entry it, Page page) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "title", it.title());
        text(xml, "id", "urn:uuid:" + it.id());
        text(xml, "updated", it.updated().toString());
        if (!it.author().isEmpty()) author(xml, it.author());
        link(xml, "alternate", page.absolute(it.url()));
        text(xml, "summary", it.summary());
        if (!it.content().isEmpty()) text(xml, "content", it.content());
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Plain.xml(words));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", url);
    }
}
