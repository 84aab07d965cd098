package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.fares.Fares;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.listing.DateLines;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Refusal;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's registration by the link of the letter. Opening it changes nothing: a program that follows links takes no place. */
@Controller
record RegistrationPages(
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

    private static final String PATH = "/agenda/inscriptions/{registration}/{seal}";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID registration, String seal, Page page) {
        var found = open(registration, seal);
        return page.show("agenda/registration", view(found, Form.empty(), page));
    }

    @PostMapping(PATH + "/prendre")
    @Access(Access.Level.PUBLIC)
    ModelAndView take(UUID registration, String seal, Form form, Page page) {
        var own = open(registration, seal);
        var path = links.path(own.id());
        var person = own.person();
        var date = dates.find(own.occurrence()).orElseThrow(Problem::notFound);
        if (person != null && fares.kept(date) && !mine(person, page))
            return page.redirectWithCare(path, "agenda.fare.own", own.name(), fares.toSetAside(date, person, page));
        return switch (registering.confirm(registration, form.value("prix"))) {
            case Answer.Confirmed it -> page.redirect(path, "agenda.done.confirmed");
            case Answer.Waiting it -> page.redirect(path, "agenda.done.waiting", it.place());
            case Answer.Closed it -> page.redirectWithCare(path, date.closed(clock.instant()));
            case Answer.TooLate it -> page.redirectWithCare(path, "agenda.done.late");
            case Answer.Already it -> page.redirect(path, "agenda.done.already");
            case Answer.Unpaid it ->
                it.why() == Refusal.FEE_UNSEEN && person != null
                        ? dearer(own, person, form, page)
                        : fares.refused(it.why(), date, person, path, page);
            case Answer.NoWallet it -> page.redirectWithCare(path, "agenda.fare.account");
            case Answer.Mailed it -> page.redirect(path);
            case Answer.GivenBack it -> page.redirect(path);
        };
    }

    /** From a wallet nobody spends by a link that was mailed, and may have been passed on. */
    private static boolean mine(PartyId person, Page page) {
        return page.visitor().signedIn() && page.visitor().party().equals(person);
    }

    /** It asks more than the page said: asked again with the price of now. */
    private ModelAndView dearer(Registration own, PartyId person, Form form, Page page) {
        var date = dates.find(own.occurrence()).orElseThrow(Problem::notFound);
        form.ask("prix", page.t("agenda.fare.now", fares.toSetAside(date, person, page)));
        return page.refuse("agenda/registration", view(own, form, page));
    }

    @PostMapping(PATH + "/rendre")
    @Access(Access.Level.PUBLIC)
    ModelAndView giveBack(UUID registration, String seal, Page page) {
        var found = open(registration, seal);
        var path = links.path(found.id());
        return registering.giveBack(registration) instanceof Answer.Closed
                ? page.redirectWithCare(
                        path,
                        dates.find(found.occurrence())
                                .orElseThrow(Problem::notFound)
                                .closed(clock.instant()))
                : page.redirect(path, "agenda.done.back");
    }

    private Registration open(UUID registration, String seal) {
        return links.open(registration, seal).orElseThrow(Problem::notFound);
    }

    private RegistrationView view(Registration it, Form form, Page page) {
        var found = dates.find(it.occurrence()).orElseThrow(Problem::notFound);
        var date = sights.told(it.person(), found, page.t("agenda.group.left"));
        boolean open = !date.cancelled() && !date.begun(clock.instant());
        var person = it.person();
        var aside = !open || person == null || it.state() != State.OFFERED ? "" : fares.toSetAside(found, person, page);
        boolean mine = person != null && mine(person, page);
        boolean shut = !aside.isEmpty() && !mine;
        var take = open && !shut && (it.state() == State.PENDING || it.state() == State.OFFERED)
                ? aside.isEmpty() ? page.t("agenda.take." + it.state()) : page.t("agenda.fare.take", aside)
                : "";
        var back = open && !it.state().ended() ? page.t("agenda.back." + (it.state() == State.WAITING)) : "";
        return new RegistrationView(
                lines.line(date, null, page),
                it.name(),
                sentence(it, date, page),
                kind(it, date),
                aside.isEmpty() ? fares.standing(it.id(), page) : page.t("agenda.fare.how", aside),
                aside.isEmpty() || person == null || !mine ? "" : fares.lacking(found, person, page),
                aside.isEmpty() || person == null ? "" : fares.seen(found, person),
                shut ? page.t("agenda.fare.own", it.name(), aside) : "",
                shut && !page.visitor().signedIn()
                        ? Address.of("/connexion")
                                .with("suite", links.path(it.id()))
                                .toString()
                        : "",
                links.path(it.id()),
                take,
                back,
                parts.stream()
                        .flatMap(one -> one.steps(it, date, links.path(it.id()), page).stream())
                        .toList(),
                form);
    }

    private String sentence(Registration it, Happening date, Page page) {
        if (date.cancelled())
            return page.t("agenda.closed.cancelled") + (date.reason().isEmpty() ? "" : " " + date.reason());
        var until = it.offeredUntil();
        return switch (it.state()) {
            case WAITING ->
                date.begun(clock.instant())
                        ? page.t("agenda.mine.waited")
                        : page.t("agenda.mine.WAITING", registrations.placeInQueue(it.id()));
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
