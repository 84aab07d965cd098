package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisations;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of an event with all that may be chosen on it: new, past, or being changed. */
@Component
record EventFormPage(
        Organisations organisations,
        EventForms forms,
        FareFields fares,
        Rooms rooms,
        CommuneFields communes,
        When when) {

    private static final int MOST_ROOMS = 200;

    EventFormView fresh(PartyId party, Form form, Page page) {
        return view(party, form, true, "/nouveau", "", null, page);
    }

    EventFormView past(PartyId party, Form form, Page page) {
        return view(party, form, true, "/passe", "", null, page);
    }

    EventFormView existing(Event event, Form form, Page page) {
        var fixed = event.draft().recurrence().repeats() ? how(event, page) : "";
        return view(
                event.organiser(),
                form,
                false,
                "/" + event.id(),
                fixed,
                event.draft().group(),
                page);
    }

    /** When it takes place, in words; how it comes back, if it does. */
    String how(Event it, Page page) {
        var draft = it.draft();
        var first = when.words(draft.span(), page.locale());
        if (!draft.recurrence().repeats()) return first;
        return page.t(
                        "agenda.how." + draft.recurrence().frequency(),
                        draft.recurrence().every()) + " · " + page.t("agenda.how.since", first);
    }

    private EventFormView view(
            PartyId party, Form form, boolean fresh, String action, String fixed, @Nullable GroupId before, Page page) {
        var path = Event.desk(party);
        return new EventFormView(
                form,
                fresh,
                organisations.find(party).orElseThrow(Problem::notFound).name(),
                path + action,
                path,
                options(Kind.values(), "agenda.kind.", page),
                OptionView.all(
                        List.of("PLACE", EventForms.ROOM, "ONLINE"),
                        it -> page.t(it.equals(EventForms.ROOM) ? "rooms.venue" : "agenda.venue." + it)),
                OptionView.all(
                        rooms.openTo(party, MOST_ROOMS),
                        it -> it.id(),
                        it -> it.venue().line()),
                forms.groups(party, before, page),
                fares.units(form),
                options(Recurrence.Frequency.values(), "agenda.frequency.", page),
                communes.one(form, "commune"),
                fixed);
    }

    private static List<OptionView> options(Enum<?>[] values, String key, Page page) {
        return OptionView.all(values, it -> page.t(key + it));
    }
}
