package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Rights;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedLinks;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever coordinates erases somebody without an account who asks for it, and may take that back until the day comes. */
@Controller
record ServedLeavingPages(ServedPeople served, Departures departures, Traces traces, Rights rights) {

    private static final String PATH = "/personnes/{person}/effacer";

    @Bean
    ServedLinks leavingLink() {
        return (person, page) -> person.claimed()
                ? List.of()
                : List.of(new LinkView(
                        url(person) + "/effacer",
                        departures
                                .noted(person.id())
                                .map(it -> page.t("people.leaving.served.due", page.date(it.dueOn())))
                                .orElse(page.t("people.leaving.served"))));
    }

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView look(UUID person, Page page) {
        return page.show("people/servedleaving", view(find(person), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView note(UUID person, Form form, Visitor me, Page page) {
        var it = find(person);
        var words = form.value("motif");
        if (words.isBlank()) form.reject("motif", page.t("people.leaving.served.words.missing"));
        if (words.length() > Departures.LONGEST) form.reject("motif", page.t("web.field.long", Departures.LONGEST));
        if (form.wrong()) return page.refuse("people/servedleaving", view(it, form, page));
        if (!traces.obstacles(it.id()).isEmpty()) return page.refuse(409, "people/servedleaving", view(it, form, page));
        var day = departures.noteFor(it.id(), words, me.party());
        return page.redirect(url(it), "people.leaving.served.noted", it.name(), page.date(day));
    }

    @PostMapping(PATH + "/garder")
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView keep(UUID person, Page page) {
        var it = find(person);
        departures.takeBack(it.id());
        return page.redirect(url(it), "people.leaving.served.kept", it.name());
    }

    /** Whoever has an account erases it themselves. */
    private Served find(UUID person) {
        var it = served.find(new PartyId(person)).orElseThrow(Problem::notFound);
        if (it.claimed()) throw Problem.conflict();
        return it;
    }

    private static String url(Served it) {
        return "/personnes/" + it.id();
    }

    private List<LinkView> coordinators(Served it, Page page) {
        var subject =
                Address.encode(page.t("people.leaving.served.title", it.name())).replace("+", "%20");
        return rights.holders(InstanceRole.COORDINATOR).stream()
                .map(one -> new LinkView(
                        "mailto:" + one.email() + "?subject=" + subject,
                        page.t("people.leaving.served.ask", one.name())))
                .toList();
    }

    private ServedLeavingView view(Served it, Form form, Page page) {
        var noted = departures.noted(it.id());
        return new ServedLeavingView(
                it.name(),
                url(it),
                noted.map(one -> page.t("people.leaving.served.planned", page.date(one.dueOn()), one.by()))
                        .orElse(""),
                noted.map(Departures.Noted::words).orElse(""),
                traces.obstacles(it.id()).stream()
                        .map(one -> new LinkView(one.url(), page.t(one.key(), one.args(page.formats()))))
                        .toList(),
                Departures.DAYS,
                page.visitor().is(InstanceRole.COORDINATOR),
                coordinators(it, page),
                form);
    }
}
