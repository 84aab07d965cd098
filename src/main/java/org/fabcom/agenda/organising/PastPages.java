package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.workshops.Attendance;
import org.fabcom.agenda.workshops.NamedLines;
import org.fabcom.agenda.workshops.WalkIns;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A workshop that took place and was never announced: noted afterwards with the names of who came. */
@Controller
record PastPages(
        EventForms forms,
        EventFormPage pages,
        Programme programme,
        Dates dates,
        Attendance attendance,
        TransactionTemplate transaction,
        Clock clock) {

    private static final String PATH = "/structures/{organisation}/agenda/passe";
    /** Whether a name on two lines is one person. */
    private static final String TWICE = "doubles";

    private static final String TWO = "deux";

    /** The lines about whose numbers it was asked. */
    private static final String NUMBERS = "nombres-vus";

    private static final Period BACK = Period.ofYears(2);

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView form(UUID organisation, Page page) {
        var form = Form.empty().with("genre", "WORKSHOP").with("lieu", "PLACE");
        return page.show("agenda/past", pages.past(new PartyId(organisation), form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView note(UUID organisation, Form form, Visitor me, Page page) {
        var party = new PartyId(organisation);
        form.with("retour", "ONCE").with("inscription", null).with("places", null);
        var draft = forms.read(form, party, null, null, page);
        var typed = NamedLines.of(form.value("sans"));
        var names = form.has(TWICE, TWO) ? NamedLines.apart(typed) : NamedLines.once(typed);
        if (names.isEmpty()) form.reject("sans", page.t("agenda.past.nobody"));
        far(form, page);
        if (names.size() > WalkIns.MOST) form.reject("sans", page.t("workshops.walkins.many", WalkIns.MOST));
        draft.map(EventDraft::span).ifPresent(it -> past(it, form, page));
        if (!form.wrong()) sure(typed, form, page);
        if (draft.isEmpty() || form.wrong()) return page.refuse("agenda/past", pages.past(party, form, page));
        var date = transaction.execute(all -> note(party, draft.get(), names, me.party()));
        return page.redirect(Event.desk(party) + "/dates/" + date, "agenda.past.noted", names.size());
    }

    /** What would make a false number is asked once: a name on two lines, and a line that tells of several. */
    private static void sure(List<String> typed, Form form, Page page) {
        var twice = NamedLines.twice(typed);
        if (!twice.isEmpty() && form.value(TWICE).isEmpty())
            form.ask(TWICE, page.t("agenda.past.twice.asked", String.join(", ", twice)));
        var numbers = NamedLines.several(typed);
        var meant = String.join("\u00a0; ", numbers);
        if (!numbers.isEmpty()) form.sure(NUMBERS, "sans", meant, page.t("agenda.past.numbers", meant));
    }

    private void past(Span span, Form form, Page page) {
        var now = clock.instant();
        if (span.endsAt().isAfter(now)) form.reject("jour", page.t("agenda.past.coming"));
    }

    /** Said with whatever else is wrong. */
    private void far(Form form, Page page) {
        var day = Days.typed(form.value("jour"));
        if (day != null && day.isBefore(LocalDate.now(clock.withZone(Span.ZONE)).minus(BACK)))
            form.reject("jour", page.t("agenda.past.far"));
    }

    private UUID note(PartyId party, EventDraft draft, List<String> names, PartyId by) {
        var event = programme.noteHeld(party, draft, by);
        var date = dates.of(event).getFirst().id();
        var noted = attendance.note(date, Map.of(), names, List.of(), by);
        if (noted != Attendance.Noted.DONE) throw new IllegalStateException(noted.toString());
        return date;
    }
}
