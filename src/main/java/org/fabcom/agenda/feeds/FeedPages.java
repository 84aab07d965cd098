package org.fabcom.agenda.feeds;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.listing.Atom;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses that calendars and news readers subscribe to. */
@Controller
record FeedPages(Feeds feeds, OwnFeeds ownFeeds, When when, Dates dates, Organisations organisations, People people) {

    private static final String CALENDAR = "text/calendar; charset=utf-8";
    private static final int NEWS = 50;

    @GetMapping("/agenda.ics")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> everybody(Page page) {
        return shared(CALENDAR, feeds.everybody(page.site().name()));
    }

    @GetMapping("/agenda.atom")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> news(Page page) {
        var news = feeds.news(NEWS).stream().map(it -> entry(it, page)).toList();
        var bytes = Atom.write("/agenda.atom", "/agenda.atom", "/agenda", page.t("agenda.title"), news, page);
        return shared(Atom.TYPE, bytes);
    }

    @GetMapping("/agenda/par/{organiser}.ics")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> organisation(UUID organiser) {
        var found = organisations.find(new PartyId(organiser)).orElseThrow(Problem::notFound);
        return shared(CALENDAR, feeds.organisation(found.id(), found.name()));
    }

    @GetMapping("/agenda/{date}.ics")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> one(UUID date) {
        var found = dates.find(date).filter(it -> dates.announced(date)).orElseThrow(Problem::notFound);
        var calendar = feeds.one(found);
        return found.group() == null ? shared(CALENDAR, calendar) : own(calendar);
    }

    /** Whoever has the address is let in; a wrong one does not exist. */
    @GetMapping("/agenda/flux/{person}/{seal}.ics")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> own(UUID person, String seal) {
        if (!ownFeeds.opens(person, seal)) throw Problem.notFound();
        var found = people.find(new PartyId(person)).orElseThrow(Problem::notFound);
        return own(feeds.own(found.id(), found.name()));
    }

    private static ResponseEntity<byte[]> own(String calendar) {
        return ResponseEntity.ok()
                .header("Content-Type", CALENDAR)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    private Atom.Entry entry(Happening it, Page page) {
        return new Atom.Entry(
                it.event(),
                it.title(),
                it.changedAt(),
                it.url(),
                it.organiserName(),
                when.words(it.span(), page.locale()) + " · " + it.venue().line(),
                it.description());
    }

    private static ResponseEntity<byte[]> shared(String type, String text) {
        return shared(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> shared(String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", "public, max-age=300")
                .body(bytes);
    }
}
