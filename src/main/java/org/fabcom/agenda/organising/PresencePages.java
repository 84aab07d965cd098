package org.fabcom.agenda.organising;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who was there, all on one page and sent once. The form carries what it showed: only what this person changed is changed, so
 * that two who note on two telephones do not undo each other.
 */
@Controller
final class PresencePages {

    private final Dates dates;
    private final Registrations registrations;
    private final Attendance attendance;

    PresencePages(Dates dates, Registrations registrations, Attendance attendance) {
        this.dates = dates;
        this.registrations = registrations;
        this.attendance = attendance;
    }

    @PostMapping("/structures/{organisation}/agenda/dates/{date}/presences")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView mark(@PathVariable UUID organisation, @PathVariable UUID date, Form form, Visitor me, Page page) {
        var found = dates.find(date)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
        var path = found.desk();
        var changes = changes(date, form);
        var before = names(form.value("sans-avant"));
        var names = names(form.value("sans"));
        return switch (attendance.note(date, changes, without(names, before), without(before, names), me.party())) {
            case DONE -> page.redirect(path, "agenda.marked.all");
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

    private static List<String> names(String typed) {
        return NamedLines.of(typed).stream().distinct().toList();
    }

    private static List<String> without(List<String> all, List<String> others) {
        var left = new ArrayList<>(all);
        left.removeAll(others);
        return left;
    }
}
