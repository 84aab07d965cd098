package org.fabcom.agenda.feeds;

import module java.base;
import org.fabcom.agenda.ComingAppointment;
import org.fabcom.agenda.OwnDates;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.feeds.OwnAgendaView.ItemView;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.registrations.Links;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own agenda. */
@Controller
record OwnAgendaPages(
        Meetings meetings,
        Registrations registrations,
        GroupDates groups,
        Links links,
        Dates dates,
        DateSights sights,
        Organisations organisations,
        OwnFeeds feeds,
        ObjectProvider<OwnDates> others,
        When when,
        Clock clock) {

    private static final String PATH = "/moi/agenda";

    /** What one registered for, with its date. */
    record Place(Registration registration, Happening date) {}

    private static final Listing<Place> PLACES = Listing.<Place>of("inscriptions", "")
            .id("date", it -> it.date().id())
            .id("event", it -> it.date().event())
            .text("title", it -> it.date().title())
            .time("starts", it -> it.date().startsAt())
            .time("ends", it -> it.date().endsAt())
            .choice("state", State.class, it -> it.registration().state(), "")
            .time("offered_until", it -> it.registration().offeredUntil())
            .at(it -> it.date().url());

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Visitor me, Page page) {
        var now = clock.instant();
        var items = new ArrayList<Dated>();
        for (var it : meetings.of(me.party(), now)) items.add(item(it, page));
        var coming = registrations.of(me.party(), now);
        for (var it : coming) items.add(item(it, page));
        var held = coming.stream().map(Registration::occurrence).toList();
        for (var it : groups.of(me.party(), now)) if (!held.contains(it.id())) items.add(item(it, page));
        others.stream().forEach(it -> it.coming(me.party(), now, page).forEach(one -> items.add(item(one))));
        items.sort(Comparator.comparing(Dated::at));
        return page.show(
                "agenda/own",
                new OwnAgendaView(
                        items.stream().map(Dated::item).toList(),
                        organisations(me),
                        page.absolute(feeds.path(me.party()))));
    }

    @Bean
    Published<Place> publishedRegistrations() {
        return new Published<>(
                        "registrations",
                        "agenda",
                        "What one registered for, the next first",
                        PLACES,
                        List.of(),
                        (asked, me, page) -> Source.of(places(me, page), List.of(), asked, it -> List.of()))
                .within("agenda:read");
    }

    private Happening date(Registration it, Page page) {
        var date = dates.find(it.occurrence()).orElseThrow();
        return sights.told(it.person(), date, page.t("agenda.group.left"));
    }

    private List<Place> places(Visitor me, Page page) {
        return registrations.of(me.party(), clock.instant()).stream()
                .map(it -> new Place(it, date(it, page)))
                .toList();
    }

    @PostMapping(PATH + "/adresse")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView renew(Visitor me, Page page) {
        feeds.renew(me.party());
        return page.redirect(PATH, "agenda.own.renewed");
    }

    private List<LinkView> organisations(Visitor me) {
        return organisations.of(me.party()).stream()
                .map(it -> new LinkView("/structures/" + it.organisation() + "/agenda", it.name()))
                .toList();
    }

    private record Dated(Instant at, ItemView item) {}

    /** What waits for a choice comes first: it is the one thing to do. */
    private Dated item(Meeting it, Page page) {
        var span = it.span();
        var words = span == null ? page.t("agenda.meeting.slots", it.slots().size()) : when.words(span, page.locale());
        boolean open = it.state() == Meeting.State.PROPOSED;
        return new Dated(
                span == null ? Instant.MIN : span.startsAt(),
                new ItemView(
                        it.url(),
                        it.title(),
                        words,
                        where(it.venue(), page),
                        page.t("agenda.meeting.state." + it.state()),
                        open ? "care" : "good",
                        open ? "hourglass" : "check"));
    }

    private Dated item(Happening it, Page page) {
        return new Dated(
                it.startsAt(),
                new ItemView(
                        it.url(),
                        it.title(),
                        when.words(it.span(), page.locale()),
                        where(it.venue(), page),
                        page.t("agenda.own.group", it.groupName()),
                        "neutral",
                        "users"));
    }

    private static Dated item(ComingAppointment it) {
        var icon = it.kind().equals("bad") ? "x" : it.kind().equals("good") ? "check" : "calendar";
        return new Dated(
                it.at(), new ItemView(it.url(), it.title(), it.when(), it.where(), it.status(), it.kind(), icon));
    }

    private Dated item(Registration it, Page page) {
        var date = date(it, page);
        boolean sure = it.state() == State.CONFIRMED && !date.cancelled();
        var state = date.cancelled() ? page.t("agenda.chip.cancelled") : page.t("agenda.state." + it.state());
        return new Dated(
                date.startsAt(),
                new ItemView(
                        links.path(it.id()),
                        date.title(),
                        when.words(date.span(), page.locale()),
                        where(date.venue(), page),
                        state,
                        date.cancelled() ? "bad" : sure ? "good" : "care",
                        date.cancelled() ? "x" : sure ? "check" : "hourglass"));
    }

    private static String where(Venue venue, Page page) {
        return switch (venue.kind()) {
            case PLACE -> venue.line();
            case ONLINE -> page.t("agenda.online");
            case PHONE -> page.t("agenda.phone", venue.link());
        };
    }
}
