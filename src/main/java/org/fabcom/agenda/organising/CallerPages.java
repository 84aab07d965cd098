package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.registrations.Answer;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.Person;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody calls and wants to come, or cannot after all: the organisers register them, or give their place back. */
@Controller
record CallerPages(Dates dates, Registrations registrations, Registering registering, Clock clock) {

    private static final String DATE = "/structures/{organisation}/agenda/dates/{date}";
    private static final String PATH = DATE + "/appel";
    private static final String BACK = "/rendre/";
    private static final int LONGEST_PHONE = 30;

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView ask(UUID organisation, UUID date, Page page) {
        return page.show("agenda/caller", view(find(organisation, date), Form.empty()));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView enrol(UUID organisation, UUID date, Form form, Visitor me, Page page) {
        var found = find(organisation, date);
        var name = form.line("nom", page);
        var phone = Phone.field(form, "telephone", LONGEST_PHONE, page);
        var email = form.value("courriel");
        if (name.isEmpty()) form.reject("nom", page.t("agenda.caller.name.missing"));
        if (name.length() > Person.LONGEST_NAME) form.reject("nom", page.t("people.name.long"));
        if (email.isEmpty() && phone.isEmpty()) form.reject("telephone", page.t("agenda.caller.reach"));
        if (!email.isEmpty() && Email.read(email).isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        if (form.wrong()) return page.refuse("agenda/caller", view(found, form));
        var back = found.desk();
        return switch (registering.enrol(date, name, email, phone, page.lang(), me.party())) {
            case Answer.Confirmed it -> page.redirect(back, "agenda.caller.confirmed", name);
            case Answer.Waiting it -> page.redirect(back, "agenda.caller.waiting", name, it.place());
            case Answer.Already it ->
                page.redirectWithCare(back, email.isEmpty() ? "agenda.caller.twice" : "agenda.caller.already", name);
            case Answer it -> page.redirectWithCare(back, why(find(organisation, date)));
        };
    }

    /** The page that gives back the place, or the rank, of who has an address; whoever has none is given back by their own page. */
    static String back(Happening date, Registration it) {
        return date.desk() + BACK + it.id();
    }

    @GetMapping(DATE + BACK + "{registration}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView giving(UUID organisation, UUID date, UUID registration, Page page) {
        var found = find(organisation, date);
        var it = of(found, registration);
        if (nothing(it)) return page.redirect(found.desk());
        boolean waits = !it.state().holdsAPlace();
        return page.show(
                "agenda/giveback",
                new DatesView.GiveBack(found.desk(), back(found, it), found.title(), it.name(), waits));
    }

    @PostMapping(DATE + BACK + "{registration}")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView giveBack(UUID organisation, UUID date, UUID registration, Page page) {
        var found = find(organisation, date);
        var it = of(found, registration);
        if (nothing(it)) return page.redirect(found.desk());
        if (registering.giveBack(it.id()) instanceof Answer.Closed)
            return page.redirectWithCare(found.desk(), found.closed(clock.instant()));
        return page.redirect(
                found.desk(), it.state().holdsAPlace() ? "agenda.giveback.done" : "agenda.giveback.gone", it.name());
    }

    /** Given back already, or not theirs yet: nobody would be written to. */
    private static boolean nothing(Registration it) {
        return it.state().ended() || it.state() == State.PENDING;
    }

    private Registration of(Happening date, UUID registration) {
        return registrations
                .find(registration)
                .filter(it -> it.occurrence().equals(date.id()) && it.written())
                .orElseThrow(Problem::notFound);
    }

    private String why(Happening it) {
        boolean full = !it.cancelled() && it.registering() && !it.begun(clock.instant());
        return full ? "agenda.caller.full" : it.closed(clock.instant());
    }

    private Happening find(UUID organisation, UUID date) {
        return dates.find(date)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    private static SeriesView view(Happening it, Form form) {
        return new SeriesView(it.title(), it.desk(), it.desk() + "/appel", form);
    }
}
