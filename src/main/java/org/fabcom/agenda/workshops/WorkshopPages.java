package org.fabcom.agenda.workshops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fabcom.agenda.events.Event;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Kind;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What its organisers say of a workshop: for whom, what is done, what one will be able to do, what to bring. */
@Controller
final class WorkshopPages {

    private static final String PATH = "/structures/{organisation}/agenda/{event}/atelier";

    private final Events events;
    private final Workshops workshops;
    private final WorkshopForms forms;

    WorkshopPages(Events events, Workshops workshops, WorkshopForms forms) {
        this.events = events;
        this.workshops = workshops;
        this.forms = forms;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView edit(@PathVariable UUID organisation, @PathVariable UUID event, Page page) {
        var found = find(organisation, event);
        return page.show("agenda/workshop", view(found, WorkshopForms.of(workshops.of(event)), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView save(@PathVariable UUID organisation, @PathVariable UUID event, Form form, Page page) {
        var found = find(organisation, event);
        if (workshops.answered(event)) keepAims(form, workshops.of(event));
        var workshop = forms.read(form, page);
        if (workshop.isEmpty()) return page.refuse(422, "agenda/workshop", view(found, form, page));
        if (!workshops.save(event, workshop.get())) throw Problem.of(409, "FC-4901");
        return page.redirect(path(found), "workshops.saved");
    }

    private static void keepAims(Form form, Workshop known) {
        for (int i = 1; i <= Workshop.MOST_AIMS; i++)
            form.with("objectif-" + i, i <= known.aims().size() ? known.aims().get(i - 1) : null);
    }

    private Event find(UUID organisation, UUID event) {
        return events.find(event)
                .filter(it -> it.organiser().value().equals(organisation))
                .filter(it -> it.draft().kind() == Kind.WORKSHOP)
                .orElseThrow(Problem::notFound);
    }

    private static String agenda(Event it) {
        return "/structures/" + it.organiser() + "/agenda";
    }

    private static String path(Event it) {
        return agenda(it) + "/" + it.id() + "/atelier";
    }

    private WorkshopView view(Event it, Form form, Page page) {
        var levels = new ArrayList<>(List.of(OptionView.of("", page.t("workshops.level.all"))));
        Arrays.stream(Workshop.Level.values())
                .map(level -> OptionView.of(level.name(), page.t("workshops.level." + level)))
                .forEach(levels::add);
        return new WorkshopView(
                form,
                it.draft().title(),
                path(it),
                agenda(it),
                agenda(it) + "/nouveau?comme=" + it.id(),
                levels,
                forms.themes(page),
                workshops.answered(it.id()),
                workshops.of(it.id()).aims());
    }
}
