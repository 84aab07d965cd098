package org.fabcom.agenda.appointments;

import module java.base;
import org.fabcom.agenda.events.Event;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an organisation says that RDV Service Public may tell us of its appointments. The key is shown once. */
@Controller
record RdvPages(Organisations organisations, Sources sources) {

    private static final String PATH = "/structures/{organisation}/agenda/rdv";

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(UUID organisation, Page page) {
        return page.show("agenda/rdvsource", view(organisation, "", page));
    }

    /** The answer is the only page that ever shows the key; the address behind it shows none. */
    @PostMapping(PATH + "/cle")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView draw(UUID organisation, Visitor me, Page page) {
        var key = sources.draw(new PartyId(organisation), me.party());
        return page.show("agenda/rdvsource", view(organisation, key, page));
    }

    @PostMapping(PATH + "/fermer")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView close(UUID organisation, Page page) {
        sources.close(new PartyId(organisation));
        return page.redirect("/structures/" + organisation + "/agenda/rdv", "rdv.closed");
    }

    private RdvSourceView view(UUID organisation, String key, Page page) {
        var party = new PartyId(organisation);
        var name = organisations.find(party).orElseThrow(Problem::notFound).name();
        var path = Event.desk(party);
        var source = sources.of(party);
        var received = source.map(Sources.Source::receivedAt).orElse(null);
        return new RdvSourceView(
                name,
                path,
                path + "/rdv",
                page.absolute(RdvReceiver.PATH + party),
                source.filter(Sources.Source::open).isPresent(),
                source.map(it -> page.dateTime(it.setAt())).orElse(""),
                received == null ? "" : page.dateTime(received),
                key);
    }
}
