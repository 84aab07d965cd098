package org.fabcom.cases.asking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.Cases;
import org.fabcom.cases.callbacks.Callback;
import org.fabcom.cases.callbacks.Callbacks;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.diagnosis.answers.Secrets;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** At the counter: staff write down the request of a person without account, for an organisation known or not. */
@Controller
class CounterPages {

    private static final String PATH = "/accompagnement/accueil";
    private static final String NEW = "nouvelle";
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_NEED = 4000;
    private static final int LONGEST_WHEN = 500;

    private final Cases cases;
    private final Organisations organisations;
    private final NewOrganisations newcomers;
    private final Callbacks callbacks;
    private final Clock clock;

    CounterPages(
            Cases cases, Organisations organisations, NewOrganisations newcomers, Callbacks callbacks, Clock clock) {
        this.callbacks = callbacks;
        this.cases = cases;
        this.organisations = organisations;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView who(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String rappel,
            Form form,
            Page page) {
        if (!structure.equals(NEW) && known(structure).isEmpty())
            return page.show("cases/counter", search(q, Form.empty()));
        if (structure.equals(NEW)) form.with("nom", q);
        Ids.read(rappel)
                .flatMap(callbacks::find)
                .ifPresent(it -> form.with("contact", it.name())
                        .with("telephone", told(it) ? it.reached() : "")
                        .with("besoin", told(it) ? it.need() : it.need() + "\n" + it.reached())
                        .with(
                                "canal",
                                (it.phone().isEmpty() ? CaseRequest.Channel.MAIL : CaseRequest.Channel.PHONE).name()));
        return page.show("cases/counter", writing(structure, form, page));
    }

    /** False for an address of mail that is longer than a phone may be: it stands below the need then. */
    private static boolean told(Callback it) {
        return it.reached().length() <= LONGEST_PHONE;
    }

    @PostMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView open(Form form, Visitor me, Page page) {
        var structure = form.value("structure");
        var known = known(structure);
        if (known.isEmpty() && !structure.equals(NEW)) return page.redirect(PATH);
        var channel = check(form, page);
        var draft = known.isEmpty() ? newcomers.read(form, page) : Optional.<Organisation.Draft>empty();
        if (form.wrong() || channel.isEmpty()) return page.refuse(422, "cases/counter", writing(structure, form, page));
        var organisation =
                known.map(Organisation::id).orElseGet(() -> newcomers.writtenDown(draft.orElseThrow(), me.party()));
        var opened = cases.open(request(organisation, channel.get(), form, me), null);
        Ids.read(form.value("rappel")).ifPresent(it -> callbacks.done(it, me.party()));
        return me.is(InstanceRole.COORDINATOR)
                ? page.redirect(opened.url(), "cases.counter.done")
                : page.redirect(PATH, "cases.counter.queued");
    }

    private CaseRequest request(PartyId organisation, CaseRequest.Channel channel, Form form, Visitor me) {
        return new CaseRequest(
                organisation,
                me.party(),
                clock.instant(),
                channel,
                form.value("besoin"),
                form.value("dispo"),
                form.value("contact"),
                form.value("telephone"));
    }

    private static Optional<CaseRequest.Channel> check(Form form, Page page) {
        var need = form.value("besoin");
        if (need.length() < 3) form.reject("besoin", page.t("cases.case.words.missing"));
        CaseForms.atMost(form, "besoin", LONGEST_NEED, page);
        if (Secrets.in(need)) form.reject("besoin", page.t("cases.ask.secret"));
        CaseForms.atMost(form, "dispo", LONGEST_WHEN, page);
        CaseForms.atMost(form, "contact", LONGEST_NAME, page);
        CaseForms.atMost(form, "telephone", LONGEST_PHONE, page);
        if (form.line("contact", page).isEmpty()) form.reject("contact", page.t("cases.counter.contact.missing"));
        for (var it : CaseRequest.Channel.values()) if (it.name().equals(form.value("canal"))) return Optional.of(it);
        form.reject("canal", page.t("cases.counter.channel.missing"));
        return Optional.empty();
    }

    private Optional<Organisation> known(String structure) {
        try {
            return organisations.find(PartyId.of(structure));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private CounterView search(String q, Form form) {
        var text = q.strip();
        var found = text.isEmpty() ? List.<Organisation>of() : organisations.search(text, 0, MOST_FOUND);
        return new CounterView(text, found, "", "", List.of(), List.of(), List.of(), form);
    }

    private CounterView writing(String structure, Form form, Page page) {
        return new CounterView(
                "",
                List.of(),
                structure,
                known(structure).map(Organisation::name).orElse(""),
                java.util.stream.Stream.of(
                                CaseRequest.Channel.COUNTER,
                                CaseRequest.Channel.PHONE,
                                CaseRequest.Channel.MAIL,
                                CaseRequest.Channel.EVENT)
                        .map(it -> OptionView.of(it.name(), page.t("cases.case.channel." + it)))
                        .toList(),
                NewOrganisations.trades(page),
                newcomers.communes(form),
                form);
    }
}
