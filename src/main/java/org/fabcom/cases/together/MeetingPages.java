package org.fabcom.cases.together;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.MeetingOutcome;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseRefusal;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.cases.page.CaseScreen;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.communes.CommuneChoice;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.OpensWith;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** From the case: propose some times to the organisation, or write down the one that was agreed on. */
@Controller
@OpensWith("agenda")
record MeetingPages(
        CaseAccess access,
        CaseScreen screen,
        Meetings meetings,
        People people,
        Organisations organisations,
        CommuneChoice communes,
        When when,
        Clock clock) {

    private static final String PATH = Case.PATH + "/{id}/rendez-vous";
    private static final int SLOTS = 3;
    private static final int LONGEST_PLACE = 300;
    private static final List<Integer> MINUTES = List.of(30, 60, 90, 120, 180);

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView ask(UUID id, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        var form = Form.empty()
                .with("titre", page.t("cases.meeting.title.usual"))
                .with("comment", Venue.Kind.PLACE)
                .with("duree", 60);
        organisations
                .find(it.organisation())
                .ifPresent(one -> form.with("commune", one.commune().name()));
        return page.show("cases/casemeeting", view(it, form, page));
    }

    @PostMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView propose(UUID id, Form form, Visitor me, Page page) {
        var it = access.accompanied(id, me);
        if (!it.state().accompanied() || it.merged())
            return screen.refused(it, page.t(it.merged() ? CaseRefusal.MERGED.key() : CaseRefusal.NOT_NOW.key()), page);
        var title = form.line("titre", page);
        if (title.length() < 3 || title.length() > MeetingDraft.LONGEST_TITLE)
            form.reject("titre", page.t("cases.meeting.title.missing"));
        var note = CaseForms.atMost(form, "note", MeetingDraft.LONGEST_NOTE, page);
        var slots = slots(form, page);
        if (agreed(form) && !slots.isEmpty() && before(slots.getFirst(), it))
            form.reject("jour-1", page.t("cases.meeting.slot.before"));
        var venue = venue(form, it, page);
        if (form.wrong() || venue == null) return page.refuse("cases/casemeeting", view(it, form, page));
        var draft = new MeetingDraft(CaseMeetings.of(it), title, note, venue, Set.of(it.organisation(), me.party()));
        boolean agreed = agreed(form);
        var asked = agreed
                ? meetings.plan(draft, slots.getFirst(), me.party())
                : meetings.propose(draft, slots, me.party());
        if (asked instanceof MeetingOutcome.Busy busy) {
            form.reject(field(form, busy.wanted()), page.t("agenda.meeting.busy", name(busy), words(busy, page)));
            return page.refuse(409, "cases/casemeeting", view(it, form, page));
        }
        if (agreed
                && asked instanceof MeetingOutcome.Done done
                && done.meeting().begun(clock.instant()))
            return page.redirect(done.meeting().url(), "cases.meeting.held");
        return page.redirect(it.url(), agreed ? "cases.meeting.planned" : "cases.meeting.proposed");
    }

    private static boolean agreed(Form form) {
        return form.value("convenu").equals("oui");
    }

    /** Nobody met about it before it was asked; what one may have said meanwhile was another meeting. */
    private static boolean before(Span span, Case it) {
        return span.start().toLocalDate().isBefore(it.request().day());
    }

    private String name(MeetingOutcome.Busy busy) {
        return people.name(busy.person()).orElse("");
    }

    private String words(MeetingOutcome.Busy busy, Page page) {
        return when.words(busy.taken(), page.locale());
    }

    /** Where this time was typed. */
    private static String field(Form form, Span typed) {
        for (int i = 1; i <= SLOTS; i++) {
            if (typed.start().toLocalDate().equals(Days.typed(form.value("jour-" + i)))
                    && typed.start().toLocalTime().equals(Days.hour(form.value("heure-" + i)))) return "jour-" + i;
        }
        return "jour-1";
    }

    private List<Span> slots(Form form, Page page) {
        var slots = new ArrayList<Span>();
        int minutes = MINUTES.contains(CaseForms.whole(form, "duree", 600, page).orElse(0))
                ? Integer.parseInt(form.value("duree"))
                : 60;
        for (int i = 1; i <= SLOTS; i++) slot(form, i, minutes, page).ifPresent(slots::add);
        if (slots.isEmpty() && !form.wrong()) form.reject("jour-1", page.t("cases.meeting.slot.missing"));
        return slots;
    }

    private Optional<Span> slot(Form form, int place, int minutes, Page page) {
        var day = CaseForms.day(form, "jour-" + place, page);
        if (day.isEmpty()) return Optional.empty();
        var hour = form.hour("heure-" + place, page.t("cases.meeting.hour.wrong"));
        if (hour == null) return Optional.empty();
        var start = day.get().atTime(hour);
        var span = new Span(start, start.plusMinutes(minutes));
        if (span.startsAt().isAfter(clock.instant()) || agreed(form)) return Optional.of(span);
        form.reject("jour-" + place, page.t("cases.meeting.slot.past"));
        return Optional.empty();
    }

    private @Nullable Venue venue(Form form, Case it, Page page) {
        var where = CaseForms.within(form, "ou", LONGEST_PLACE, page);
        return switch (form.value("comment")) {
            case "PHONE" -> link(Venue.phone(where), form, page);
            case "ONLINE" -> link(Venue.online(where), form, page);
            default -> place(where, form, it, page);
        };
    }

    private static @Nullable Venue link(Venue venue, Form form, Page page) {
        if (!venue.link().isEmpty()) return venue;
        form.reject("ou", page.t("cases.meeting.where.missing"));
        return null;
    }

    private @Nullable Venue place(String where, Form form, Case it, Page page) {
        var known =
                organisations.find(it.organisation()).map(Organisation::commune).orElse(null);
        var commune = communes.readOrKeep(form, known, page);
        if (form.error("commune") != null || form.error("commune-code") != null) return null;
        return Venue.place(where, commune.code(), commune.name());
    }

    private MeetingFormView view(Case it, Form form, Page page) {
        var kinds = OptionView.all(List.of(Venue.Kind.values()), one -> page.t("cases.meeting.kind." + one));
        var lengths = OptionView.all(MINUTES, one -> page.duration(one));
        return new MeetingFormView(
                it, people.name(it.organisation()).orElse(""), SLOTS, kinds, lengths, communes.options(form), form);
    }
}
