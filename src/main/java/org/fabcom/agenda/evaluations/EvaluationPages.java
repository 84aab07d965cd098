package org.fabcom.agenda.evaluations;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.registrations.Links;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.workshops.Workshop;
import org.fabcom.agenda.workshops.Workshops;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever comes says how far they are with each aim, before and after, by the link of their letters and without account. */
@Controller
record EvaluationPages(Links links, Dates dates, Workshops workshops, Evaluations evaluations) {

    private static final String PATH = "/agenda/inscriptions/{registration}/{seal}/avis/{moment}";

    /** Follows the address of a registration. */
    static String path(Moment moment) {
        return "/avis/" + (moment == Moment.BEFORE ? "avant" : "apres");
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(UUID registration, String seal, String moment, Page page) {
        var asked = asked(registration, seal, moment);
        if (!evaluations.open(asked.registration, asked.date, asked.moment)) return closed(asked, page);
        if (evaluations.given(registration, asked.moment)) return already(asked, page);
        return page.show("agenda/evaluation", view(asked, Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView say(UUID registration, String seal, String moment, Form form, Page page) {
        var asked = asked(registration, seal, moment);
        int aims = asked.workshop.aims().size();
        var degrees = new ArrayList<Integer>();
        for (int i = 1; i <= aims; i++) {
            var said = form.value("objectif-" + i);
            if (said.matches("[1-4]")) degrees.add(Integer.valueOf(said));
            else form.reject("objectif-" + i, page.t("workshops.say.missing"));
        }
        if (form.wrong()) return page.refuse("agenda/evaluation", view(asked, form, page));
        return switch (evaluations.give(asked.registration, asked.moment, degrees)) {
            case COUNTED -> page.redirect(asked.back(), "workshops.say.thanks");
            case ALREADY -> already(asked, page);
            case CLOSED -> closed(asked, page);
            case INCOMPLETE -> throw Problem.conflict();
        };
    }

    private record Asked(Registration registration, Happening date, Workshop workshop, Moment moment, String back) {}

    private Asked asked(UUID id, String seal, String word) {
        var registration = links.open(id, seal).orElseThrow(Problem::notFound);
        var moment = List.of(Moment.values()).stream()
                .filter(it -> path(it).endsWith("/" + word))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var date = dates.find(registration.occurrence()).orElseThrow(Problem::notFound);
        var workshop = workshops.of(date.event());
        if (date.kind() != Kind.WORKSHOP || workshop.aims().isEmpty()) throw Problem.notFound();
        return new Asked(registration, date, workshop, moment, links.path(id));
    }

    private static ModelAndView closed(Asked asked, Page page) {
        return page.redirectWithCare(asked.back, "workshops.say.closed");
    }

    private static ModelAndView already(Asked asked, Page page) {
        return page.redirectWithCare(asked.back, "workshops.say.already");
    }

    private static EvaluationView view(Asked asked, Form form, Page page) {
        return new EvaluationView(
                page.t("workshops.say." + asked.moment),
                asked.date.title(),
                asked.back,
                asked.back + path(asked.moment),
                asked.workshop.aims(),
                degrees(page),
                form);
    }

    static List<OptionView> degrees(Page page) {
        return IntStream.rangeClosed(1, Degrees.HIGHEST)
                .mapToObj(it -> OptionView.of("" + it, page.t("workshops.degree." + it)))
                .toList();
    }
}
