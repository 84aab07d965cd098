package org.fabcom.market.listing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fabcom.market.Sight;
import org.fabcom.market.display.Shelf;
import org.fabcom.market.display.Wanted;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Publishing;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is new on the square, as Atom (RFC 4287). A feed is read by machines, for nobody in particular: only what everybody sees. */
@Controller
final class FeedPages {

    private static final int NEWEST = 50;

    private final Shelf shelf;
    private final Publishing publishing;

    FeedPages(Shelf shelf, Publishing publishing) {
        this.shelf = shelf;
        this.publishing = publishing;
    }

    @GetMapping("/place.atom")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> feed(Page page) throws XMLStreamException {
        var found = shelf.search(Wanted.everything(Sight.NOBODY, publishing.today()), 0, NEWEST);
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        text(xml, "title", page.t("market.title") + " · " + page.site().name());
        text(xml, "id", page.absolute("/place"));
        link(xml, "self", page.absolute("/place.atom"));
        link(xml, "alternate", page.absolute("/place"));
        text(
                xml,
                "updated",
                found.isEmpty() ? "1970-01-01T00:00:00Z" : at(found.getFirst()).toString());
        xml.writeStartElement("author");
        text(xml, "name", page.site().name());
        xml.writeEndElement();
        for (var it : found) entry(xml, it, page);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return ResponseEntity.ok()
                .header("Content-Type", "application/atom+xml; charset=utf-8")
                .body(bytes.toByteArray());
    }

    private static void entry(XMLStreamWriter xml, Post it, Page page) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(
                xml,
                "title",
                page.t("market.kind." + it.draft().kind()) + " · " + it.draft().title());
        text(xml, "id", "urn:uuid:" + it.id());
        text(xml, "updated", at(it).toString());
        link(xml, "alternate", page.absolute(it.url()));
        text(xml, "summary", it.draft().description());
        xml.writeEndElement();
    }

    private static Instant at(Post it) {
        return Objects.requireNonNull(it.publishedAt());
    }

    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", url);
    }
}
