package org.fabcom.agenda.registrations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.fares.Fares;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.listing.DateLines;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's registration by the link of the letter. Opening it changes nothing: a program that follows links takes no place. */
@Controller
final class RegistrationPages {

    private static final String PATH = "/agenda/inscriptions/{registration}/{seal}";

    private final Links links;
    private final Registering registering;
    private final Registrations registrations;
    private final Dates dates;
    private final DateSights sights;
    private final Fares fares;
    private final DateLines lines;
    private final When when;
    private final List<DateParts> parts;
    private final Clock clock;

    RegistrationPages(
            Links links,
            Registering registering,
            Registrations registrations,
            Dates dates,
            DateSights sights,
            Fares fares,
            DateLines lines,
            When when,
            List<DateParts> parts,
            Clock clock) {
        this.links = links;
        this.registering = registering;
        this.registrations = registrations;
        this.dates = dates;
        this.sights = sights;
        this.fares = fares;
        this.lines = lines;
        this.when = when;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView show(@PathVariable UUID registration, @PathVariable String seal, Page page) {
        var found = open(registration, seal);
        return page.show("agenda/registration", view(found, page));
    }

    @PostMapping(PATH + "/prendre")
    @Access(Access.Level.PUBLIC)
    ModelAndView take(@PathVariable UUID registration, @PathVariable String seal, Page page) {
        var own = open(registration, seal);
        var path = links.path(own.id());
        return switch (registering.confirm(registration)) {
            case Answer.Confirmed it -> page.redirect(path, "agenda.done.confirmed");
            case Answer.Waiting it -> page.redirect(path, "agenda.done.waiting", it.place());
            case Answer.Closed it -> page.redirectWithCare(path, "agenda.closed.begun");
            case Answer.TooLate it -> page.redirectWithCare(path, "agenda.done.late");
            case Answer.Already it -> page.redirect(path, "agenda.done.already");
            case Answer.Unpaid it ->
                fares.refused(
                        it.why(),
                        dates.find(own.occurrence()).orElseThrow(Problem::notFound),
                        own.person(),
                        path,
                        page);
            case Answer.NoWallet it -> page.redirectWithCare(path, "agenda.fare.account");
            case Answer.Mailed it -> page.redirect(path);
            case Answer.GivenBack it -> page.redirect(path);
        };
    }

    @PostMapping(PATH + "/rendre")
    @Access(Access.Level.PUBLIC)
    ModelAndView giveBack(@PathVariable UUID registration, @PathVariable String seal, Page page) {
        var found = open(registration, seal);
        var path = links.path(found.id());
        return registering.giveBack(registration) instanceof Answer.Closed
                ? page.redirectWithCare(path, "agenda.closed.begun")
                : page.redirect(path, "agenda.done.back");
    }

    private Registration open(UUID registration, String seal) {
        return links.open(registration, seal).orElseThrow(Problem::notFound);
    }

    private RegistrationView view(Registration it, Page page) {
        var found = dates.find(it.occurrence()).orElseThrow(Problem::notFound);
        var date = sights.told(it.person(), found, page.t("agenda.group.left"));
        boolean open = !date.cancelled() && !date.begun(clock.instant());
        var person = it.person();
        var aside = !open || person == null || it.state() != State.OFFERED ? "" : fares.toSetAside(found, person, page);
        var take = open && (it.state() == State.PENDING || it.state() == State.OFFERED)
                ? aside.isEmpty() ? page.t("agenda.take." + it.state()) : page.t("agenda.fare.take", aside)
                : "";
        var back = open && !it.state().ended() ? page.t("agenda.back." + (it.state() == State.WAITING)) : "";
        return new RegistrationView(
                lines.line(date, null, page),
                it.name(),
                sentence(it, date, page),
                kind(it, date),
                aside.isEmpty() ? fares.standing(it.id(), page) : page.t("agenda.fare.how", aside),
                aside.isEmpty()
                                || !page.visitor().signedIn()
                                || !page.visitor().party().equals(person)
                        ? ""
                        : fares.lacking(found, person, page),
                links.path(it.id()),
                take,
                back,
                parts.stream()
                        .flatMap(one -> one.steps(it, date, links.path(it.id()), page).stream())
                        .toList());
    }

    private String sentence(Registration it, Happening date, Page page) {
        if (date.cancelled())
            return page.t("agenda.closed.cancelled") + (date.reason().isEmpty() ? "" : " " + date.reason());
        var until = it.offeredUntil();
        return switch (it.state()) {
            case WAITING -> page.t("agenda.mine.WAITING", registrations.placeInQueue(it.id()));
            case OFFERED -> page.t("agenda.mine.OFFERED", until == null ? "" : when.at(until, page.locale()));
            default -> page.t("agenda.mine." + it.state());
        };
    }

    private static String kind(Registration it, Happening date) {
        if (date.cancelled()) return "bad";
        return switch (it.state()) {
            case CONFIRMED, CAME -> "good";
            case PENDING, OFFERED -> "care";
            default -> "info";
        };
    }
}
