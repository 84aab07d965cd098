package org.fabcom.agenda.feeds;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Happening;
import org.fabcom.kernel.settings.Settings;
import org.springframework.stereotype.Component;

/** What is announced, for readers of news (RFC 4287). */
@Component
class Atom {

    static final String TYPE = "application/atom+xml; charset=utf-8";

    private final Settings settings;
    private final When when;

    Atom(Settings settings, When when) {
        this.settings = settings;
        this.when = when;
    }

    String write(String title, List<Happening> dates, Locale locale) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", settings.url("/agenda.atom"));
            element(xml, "title", title);
            link(xml, "self", "/agenda.atom");
            link(xml, "alternate", "/agenda");
            var changed = dates.stream().map(Happening::changedAt).max(Instant::compareTo);
            element(xml, "updated", changed.orElse(Instant.EPOCH).toString());
            for (var it : dates) entry(xml, it, locale);
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void entry(XMLStreamWriter xml, Happening date, Locale locale) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + date.event());
        element(xml, "title", date.title());
        element(xml, "updated", date.changedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", date.organiserName());
        xml.writeEndElement();
        link(xml, "alternate", date.url());
        element(
                xml,
                "summary",
                when.words(date.span(), locale) + " · " + date.venue().line());
        if (!date.description().isEmpty()) element(xml, "content", date.description());
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String rel, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", settings.url(path));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""));
        xml.writeEndElement();
    }
}
