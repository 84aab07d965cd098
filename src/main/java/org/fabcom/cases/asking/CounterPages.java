package org.fabcom.cases.asking;

import module java.base;
import org.fabcom.agenda.meetings.MeetingGuests;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.Cases;
import org.fabcom.cases.callbacks.Callback;
import org.fabcom.cases.callbacks.Callbacks;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.diagnosis.Situation.Audience;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.contacts.Phone;
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
record CounterPages(
        Cases cases,
        Organisations organisations,
        NewOrganisations newcomers,
        Callbacks callbacks,
        AnsweredSheets sheets,
        CounterFromMeeting fromMeeting,
        Clock clock) {

    private static final String PATH = CounterView.PATH;
    private static final String ANOTHER = "autre";
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PHONE = 200;
    private static final int LONGEST_NEED = 4000;
    private static final int LONGEST_WHEN = 500;

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView who(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String notee,
            Form form,
            Visitor me,
            Page page) {
        if (!structure.equals(CounterView.NEW) && known(structure).isEmpty())
            return page.show("cases/counter", search(q, noted(notee, me, page), form));
        Ids.read(form.value("rappel")).flatMap(callbacks::find).ifPresent(it -> filled(it, form));
        Ids.read(form.value("rdv")).flatMap(it -> fromMeeting.guest(it, me)).ifPresent(it -> filled(it, form));
        if (structure.equals(CounterView.NEW) && form.value("nom").isEmpty()) form.with("nom", q);
        return page.show("cases/counter", writing(structure, List.of(), form, page));
    }

    /** With what the sheet that came along says of the organisation; it was asked on the site. */
    private static void filled(Callback it, Form form) {
        if (!it.answers().isEmpty()) {
            var said = Answers.ofQuery(it.answers());
            form.with("nom", said.name()).with("type", said.audience() == Audience.SHOP ? "SHOP" : "ASSOCIATION");
        }
        form.with("contact", it.name())
                .with("telephone", it.reached())
                .with("commune", it.commune())
                .with("besoin", it.need())
                .with("canal", CaseRequest.Channel.SITE.name());
    }

    private static void filled(MeetingGuests.Guest it, Form form) {
        form.with("contact", it.name())
                .with("telephone", it.phone().isEmpty() ? it.email() : it.phone())
                .with("besoin", it.words())
                .with("canal", CaseRequest.Channel.COUNTER.name());
    }

    /** What this person wrote down, to be read again. */
    private List<String> noted(String id, Visitor me, Page page) {
        return Ids.read(id)
                .flatMap(it -> cases.find(new CaseId(it)))
                .filter(it -> it.request().openedBy().equals(me.party()))
                .map(it -> noted(it.organisation(), it.request(), page))
                .orElse(List.of());
    }

    private List<String> noted(PartyId organisation, CaseRequest it, Page page) {
        var name = organisations.find(organisation).map(Organisation::name).orElse("");
        return Stream.of(
                        name + " · " + page.t("cases.case.channel." + it.channel()),
                        it.need(),
                        (it.contactName() + " " + it.contactPhone()).strip(),
                        it.availability())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @PostMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView open(Form form, Visitor me, Page page) {
        var structure = form.value("structure");
        var known = known(structure);
        if (known.isEmpty() && !structure.equals(CounterView.NEW)) return page.redirect(PATH);
        var channel = check(form, page);
        var draft = known.isEmpty() ? newcomers.read(form, page) : Optional.<Organisation.Draft>empty();
        var alike = draft.map(newcomers::alike).orElse(List.of());
        var same = alike.stream()
                .filter(it -> it.id().toString().equals(form.value("deja")))
                .findFirst();
        if (!alike.isEmpty() && same.isEmpty() && !form.value("deja").equals(ANOTHER))
            form.reject("deja", page.t("cases.counter.alike.choose"));
        if (form.wrong() || channel.isEmpty())
            return page.refuse("cases/counter", writing(structure, alike, form, page));
        var organisation = known.or(() -> same)
                .map(Organisation::id)
                .orElseGet(() -> newcomers.writtenDown(draft.orElseThrow(), me.party()));
        var callback = Ids.read(form.value("rappel")).flatMap(callbacks::find);
        var sheet = callback.map(it -> sheets.keep(organisation, Answers.ofQuery(it.answers()), me.party()))
                .orElse(null);
        var opened = cases.open(request(organisation, channel.get(), form, me), sheet);
        callback.ifPresent(it -> callbacks.opened(it.id(), opened.id()));
        return me.is(InstanceRole.COORDINATOR)
                ? page.redirect(opened.url(), "cases.counter.done")
                : page.redirect(PATH + "?notee=" + opened.id(), "cases.counter.queued");
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
        CaseForms.atMost(form, "dispo", LONGEST_WHEN, page);
        CaseForms.atMost(form, "contact", LONGEST_NAME, page);
        CaseForms.atMost(form, "telephone", LONGEST_PHONE, page);
        reached(form, page);
        if (form.line("contact", page).isEmpty()) form.reject("contact", page.t("cases.counter.contact.missing"));
        for (var it : CaseRequest.Channel.values()) if (it.name().equals(form.value("canal"))) return Optional.of(it);
        form.reject("canal", page.t("cases.counter.channel.missing"));
        return Optional.empty();
    }

    /** A telephone or an address, perhaps with words; a number alone is asked about where it lacks digits. */
    private static void reached(Form form, Page page) {
        var typed = form.value("telephone");
        if (Phone.broken(typed) || Phone.read(typed).isPresent()) Phone.field(form, "telephone", LONGEST_PHONE, page);
    }

    private Optional<Organisation> known(String structure) {
        try {
            return organisations.find(PartyId.of(structure));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private CounterView search(String q, List<String> noted, Form form) {
        var text = q.strip();
        var found = text.isEmpty() ? List.<Organisation>of() : organisations.search(text, 0, MOST_FOUND);
        return new CounterView(text, found, "", "", List.of(), List.of(), List.of(), List.of(), List.of(), noted, form);
    }

    private List<OptionView> alike(List<Organisation> some, Page page) {
        if (some.isEmpty()) return List.of();
        return Stream.concat(
                        some.stream()
                                .map(it -> new OptionView(
                                        it.id().toString(),
                                        page.t("cases.counter.alike.this", it.name()),
                                        String.join(
                                                " · ",
                                                Stream.concat(
                                                                Stream.of(
                                                                        it.commune()
                                                                                .name(),
                                                                        page.t(
                                                                                "cases.counter.alike.since",
                                                                                page.shortDate(it.createdAt()))),
                                                                running(it.id(), page).stream())
                                                        .toList()))),
                        Stream.of(OptionView.of(ANOTHER, page.t("cases.counter.alike.other"))))
                .toList();
    }

    /** What is under way for an organisation, so that the same request is not opened twice without a word. */
    private List<String> running(PartyId organisation, Page page) {
        return cases.of(organisation).stream()
                .filter(it -> !it.state().ended())
                .map(it -> page.t(
                        "cases.counter.running",
                        page.shortDate(it.request().openedAt()),
                        page.t("cases.case.state." + it.state())))
                .toList();
    }

    private CounterView writing(String structure, List<Organisation> alike, Form form, Page page) {
        return new CounterView(
                "",
                List.of(),
                structure,
                known(structure).map(Organisation::name).orElse(""),
                Stream.of(CaseRequest.Channel.values())
                        .filter(it -> it != CaseRequest.Channel.SITE
                                || !form.value("rappel").isEmpty())
                        .map(it -> OptionView.of(it.name(), page.t("cases.case.channel." + it)))
                        .toList(),
                NewOrganisations.trades(page),
                newcomers.communes(form),
                alike(alike, page),
                known(structure).map(it -> running(it.id(), page)).orElse(List.of()),
                List.of(),
                form);
    }
}
