package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.HeldDate;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.workshops.Documents;
import org.fabcom.agenda.workshops.HeldDates;
import org.fabcom.agenda.workshops.WalkIns;
import org.fabcom.agenda.workshops.Workshops;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Gathers what organisers may do with a date before and after it took place. */
@Component
record AfterDate(
        WalkIns walkIns,
        Workshops workshops,
        Documents documents,
        HeldDates held,
        List<HeldDate.FollowUp> others,
        Clock clock) {

    AfterView of(Happening it, Page page) {
        var names = walkIns.of(it.id());
        var past = held.find(it.id());
        return new AfterView(
                names.stream().map(WalkIns.WalkIn::name).collect(Collectors.joining("\n")),
                names.size(),
                it.begun(clock.instant()) && !it.cancelled(),
                links(it, past.isPresent() && past.get().present() > 0, page),
                past.stream()
                        .flatMap(date -> others.stream().flatMap(one -> one.offer(date, page.visitor(), page).stream()))
                        .toList());
    }

    private List<LinkView> links(Happening it, boolean visited, Page page) {
        var agenda = Event.desk(it.organiser());
        var path = it.desk();
        var links = new ArrayList<LinkView>();
        if (it.kind() != Kind.WORKSHOP && documents.any(it.event()))
            links.add(new LinkView(agenda + "/" + it.event() + "/documents", page.t("workshops.documents")));
        if (it.kind() == Kind.WORKSHOP) {
            links.add(new LinkView(agenda + "/" + it.event() + "/atelier", page.t("workshops.edit")));
            links.add(new LinkView(agenda + "/" + it.event() + "/documents", page.t("workshops.documents.edit")));
            if (!workshops.of(it.event()).aims().isEmpty())
                links.add(new LinkView(path + "/avis", page.t("workshops.evaluations")));
            if (visited && it.over(clock.instant()))
                links.add(new LinkView(path + "/attestations.pdf", page.t("workshops.certificates")));
        }
        return links;
    }
}
