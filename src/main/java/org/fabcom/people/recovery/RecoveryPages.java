package org.fabcom.people.recovery;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.recovery.Recovery.Outcome;
import org.fabcom.people.recovery.Recovery.State;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In an organisation: asking to manage it, objecting, thinking better of it. */
@Controller
record RecoveryPages(Recoveries recoveries, Recovering recovering, Organisations organisations, People people) {

    private static final String PATH = "/structures/{organisation}/reprise";

    @GetMapping(PATH)
    @Access(seat = Seat.MEMBER, instance = InstanceRole.COORDINATOR)
    ModelAndView look(UUID organisation, Visitor me, Page page) {
        return page.show("people/recovery", view(find(organisation), Form.empty(), me, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MEMBER, instance = InstanceRole.COORDINATOR)
    ModelAndView ask(UUID organisation, Form form, Visitor me, Page page) {
        var place = find(organisation);
        var wanted = wanted(place, form, me, page);
        var why = RecoveryWords.why(form, page);
        if (!form.wrong() && wanted.isPresent()) {
            switch (recovering.ask(place.id(), wanted.get(), me.party(), why)) {
                case Outcome.Done done -> {
                    return page.redirect(path(place), "people.recovery.asked");
                }
                case Outcome.Refused refused -> form.reject("raison", page.t(refused.key()));
            }
        }
        return page.refuse("people/recovery", view(place, form, me, page));
    }

    @PostMapping(PATH + "/opposition")
    @Access(seat = Seat.MANAGER)
    ModelAndView object(UUID organisation, Form form, Visitor me, Page page) {
        return end(find(organisation), State.OBJECTED, form, me, page);
    }

    @PostMapping(PATH + "/retrait")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID organisation, Form form, Visitor me, Page page) {
        var place = find(organisation);
        if (latest(place).filter(it -> it.askedBy().equals(me.party())).isEmpty()) throw Problem.notFound();
        return end(place, State.WITHDRAWN, form.with("raison", page.t("people.recovery.withdrawn.words")), me, page);
    }

    private ModelAndView end(Organisation place, State state, Form form, Visitor me, Page page) {
        var why = RecoveryWords.why(form, page);
        if (form.wrong()) return page.refuse("people/recovery", view(place, form, me, page));
        var id = latest(place).map(Recovery::id).orElseThrow(Problem::notFound);
        return switch (recovering.end(id, state, me.party(), why)) {
            case Outcome.Done done -> page.redirect(path(place), "people.recovery.state." + state);
            case Outcome.Refused refused -> page.redirectWithCare(path(place), refused.key());
        };
    }

    /** A member asks for themselves; a coordinator who does not sit there says for whom. */
    private Optional<PartyId> wanted(Organisation place, Form form, Visitor me, Page page) {
        if (me.seatIn(place.id()).isPresent()) return Optional.of(me.party());
        var person = Email.read(form.value("courriel")).flatMap(people::byEmail).map(Person::id);
        if (person.isEmpty()) form.reject("courriel", page.t("people.roles.unknown"));
        return person;
    }

    private Optional<Recovery> latest(Organisation place) {
        return recoveries.latest(place.id());
    }

    private RecoveryView view(Organisation place, Form form, Visitor me, Page page) {
        var latest = latest(place);
        boolean open = latest.filter(it -> it.state().open()).isPresent();
        boolean manages = me.sits(place.id(), Seat.MANAGER);
        var managers = people.names(recovering.managers(place.id())).values().stream()
                .sorted()
                .toList();
        return new RecoveryView(
                form,
                path(place),
                place.name(),
                List.copyOf(managers),
                latest.map(it -> it.state().name()).orElse(null),
                latest.flatMap(it -> people.name(it.wanted())).orElse(""),
                latest.map(it -> RecoveryWords.due(it, page)).orElse(""),
                latest.map(it -> RecoveryWords.steps(recoveries, it, page)).orElse(List.of()),
                !open && !manages,
                me.seatIn(place.id()).isEmpty(),
                open && manages,
                open && latest.get().askedBy().equals(me.party()));
    }

    private Organisation find(UUID organisation) {
        return organisations.find(new PartyId(organisation)).orElseThrow(Problem::notFound);
    }

    private static String path(Organisation place) {
        return "/structures/" + place.id() + "/reprise";
    }
}
