package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.agenda.workshops.Attendance;
import org.fabcom.agenda.workshops.NamedLines;
import org.fabcom.agenda.workshops.WalkIns;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who was there, all on one page and sent once. The form carries what it showed: only what this person changed is changed, so
 * that two who note on two telephones do not undo each other.
 */
@Controller
record PresencePages(Dates dates, Registrations registrations, Attendance attendance) {

    /** What a notice holds. */
    private static final int MOST_NAMED = 5;

    @PostMapping("/structures/{organisation}/agenda/dates/{date}/presences")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView mark(UUID organisation, UUID date, Form form, Visitor me, Page page) {
        var found = dates.find(date)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
        var path = found.desk();
        var changes = changes(date, form);
        var before = names(form.value("sans-avant"));
        var names = names(form.value("sans"));
        var added = without(names, before);
        return switch (attendance.note(date, changes, added, without(before, names), me.party())) {
            case DONE -> noted(path, doubts(date, added, names, page), page);
            case NOT_NOW -> page.redirectWithCare(path, "agenda.marked.not");
            case TOO_MANY -> page.redirectWithCare(path, "workshops.walkins.many", WalkIns.MOST);
        };
    }

    private Map<UUID, State> changes(UUID date, Form form) {
        var changes = new LinkedHashMap<UUID, State>();
        for (var it : registrations.of(date)) {
            var said = form.value("p-" + it.id());
            if (said.isEmpty() || said.equals(form.value("avant-" + it.id()))) continue;
            for (var state : State.values())
                if (state.noted() && state.name().equals(said)) changes.put(it.id(), state);
            if (!changes.containsKey(it.id())) throw Problem.badRequest();
        }
        return changes;
    }

    private static ModelAndView noted(String path, List<String> doubts, Page page) {
        return doubts.isEmpty()
                ? page.redirect(path, "agenda.marked.all")
                : page.redirectWithCare(path, "agenda.marked.look", String.join(" ", doubts));
    }

    /** What would make a false number, of the names that were added: it stays as it was typed, and is told. */
    private List<String> doubts(UUID date, List<String> added, List<String> names, Page page) {
        var all = new ArrayList<String>();
        registrations.of(date).stream().filter(it -> it.state().holdsAPlace()).forEach(it -> all.add(it.name()));
        all.addAll(names);
        var twice = NamedLines.twice(all).stream().filter(added::contains).toList();
        var several = NamedLines.several(without(added, twice));
        var doubts = new ArrayList<String>();
        if (!twice.isEmpty()) doubts.add(page.t("agenda.marked.twice", first(twice)));
        if (!several.isEmpty()) doubts.add(page.t("agenda.marked.several", first(several)));
        return doubts;
    }

    private static String first(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    }

    private static List<String> names(String typed) {
        return NamedLines.of(typed).stream().distinct().toList();
    }

    private static List<String> without(List<String> all, List<String> others) {
        var left = new ArrayList<>(all);
        left.removeAll(others);
        return left;
    }
}
