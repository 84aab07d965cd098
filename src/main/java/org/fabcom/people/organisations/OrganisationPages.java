package org.fabcom.people.organisations;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisation.Outcome;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.people.actors.AfterRegistering;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.people.signin.ReturnTo;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Registering an organisation, its page, and changing what is said of it. */
@Controller
record OrganisationPages(
        Organisations organisations,
        OrganisationForms forms,
        OrganisationPage organisationPage,
        ServedPeople served,
        List<AfterRegistering> after) {

    private static final String SAME = "deja";
    private static final String ANOTHER = "autre";

    @GetMapping("/structures/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(Form form, Visitor me, Page page) {
        return page.show("people/organisationform", fresh(form, behalf(form, me), List.of(), page));
    }

    @PostMapping("/structures/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView create(Form form, Visitor me, Page page) {
        var behalf = behalf(form, me);
        var draft = forms.read(form, page);
        if (draft.isEmpty()) return page.refuse("people/organisationform", fresh(form, behalf, List.of(), page));
        var alike = alike(draft.get(), me);
        var same = form.value(SAME);
        if (alike.stream().anyMatch(it -> it.id().toString().equals(same)))
            return page.redirect("/structures/" + same, "people.organisation.alike.same");
        if (!alike.isEmpty() && !same.equals(ANOTHER)) {
            form.ask(SAME, page.t("people.organisation.alike.choose"));
            return page.refuse("people/organisationform", fresh(form, behalf, options(alike, page), page));
        }
        return switch (organisations.create(draft.get(), behalf.map(Served::id).orElse(me.party()), me.party())) {
            case Outcome.Done done -> {
                if (behalf.isPresent()) yield registered(behalf.get(), done.organisation(), me, page);
                yield page.redirect(
                        next(ReturnTo.of(form.value("suite")), done.organisation(), me),
                        "people.organisation.created",
                        done.organisation().name());
            }
            case Outcome.NumberTaken taken -> {
                form.reject("numero", page.t("people.organisation.number.taken"));
                yield page.refuse("people/organisationform", fresh(form, behalf, List.of(), page));
            }
            case Outcome.TooLate tooLate -> throw Problem.conflict();
        };
    }

    /** Perhaps the one that is being registered: staff know them all; nobody else learns from a form who is here. */
    private List<Organisation> alike(Organisation.Draft draft, Visitor me) {
        return staff(me) ? organisations.alike(draft.name(), draft.commune()) : List.of();
    }

    private static List<OptionView> options(List<Organisation> alike, Page page) {
        return Stream.concat(
                        alike.stream()
                                .map(it -> new OptionView(
                                        it.id().toString(),
                                        it.name(),
                                        it.commune().name())),
                        Stream.of(OptionView.of(ANOTHER, page.t("people.organisation.alike.other"))))
                .toList();
    }

    private static boolean staff(Visitor me) {
        return me.is(InstanceRole.MEDIATOR) || me.is(InstanceRole.COORDINATOR);
    }

    private String next(String returnTo, Organisation organisation, Visitor me) {
        return after.stream()
                .flatMap(it -> it.finish(returnTo, organisation.id(), me.party()).stream())
                .findFirst()
                .orElse(returnTo.isEmpty() ? path(organisation.id()) : returnTo);
    }

    /** For whom staff register it; nobody else may do so for others. */
    private Optional<Served> behalf(Form form, Visitor me) {
        var wanted = form.value("pour");
        if (wanted.isEmpty()) return Optional.empty();
        if (!staff(me)) throw Problem.notFound();
        var found = Ids.read(wanted).flatMap(it -> served.find(new PartyId(it))).filter(it -> !it.claimed());
        return Optional.of(found.orElseThrow(Problem::notFound));
    }

    private ModelAndView registered(Served person, Organisation organisation, Visitor me, Page page) {
        served.registeredFor(person.id(), me.party(), organisation.name());
        return page.redirect("/personnes/" + person.id(), "people.served.organisation.done", organisation.name());
    }

    @GetMapping("/structures/{organisation}")
    @Access(
            seat = Seat.MEMBER,
            instance = {InstanceRole.COORDINATOR, InstanceRole.MEDIATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView show(UUID organisation, Visitor me, Page page) {
        var found = find(organisation);
        var head = organisations.head(found.id()).orElseThrow();
        if (!head.equals(found.id())) return page.redirect(path(head));
        return page.show("people/organisation", organisationPage.view(found, me, Form.empty(), page));
    }

    @GetMapping("/structures/{organisation}/fiche")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView edit(UUID organisation, Page page) {
        var found = find(organisation);
        var form = OrganisationForms.of(found).with("version", found.version());
        return page.show("people/organisationform", existing(found, form, page));
    }

    @PostMapping("/structures/{organisation}/fiche")
    @Access(seat = Seat.MANAGER, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView change(UUID organisation, Form form, Page page) {
        var found = find(organisation);
        var draft = forms.read(form, page);
        if (draft.isEmpty() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("people/organisationform", existing(found, form, page));
        return switch (organisations.change(found.id(), draft.get(), Integer.parseInt(form.value("version")))) {
            case Outcome.Done done -> page.redirect(path(found.id()), "people.me.saved");
            case Outcome.NumberTaken taken -> {
                form.reject("numero", page.t("people.organisation.number.taken"));
                yield page.refuse("people/organisationform", existing(found, form, page));
            }
            case Outcome.TooLate tooLate -> throw Problem.conflict();
        };
    }

    private Organisation find(UUID id) {
        return organisations.find(new PartyId(id)).orElseThrow(Problem::notFound);
    }

    static String path(PartyId organisation) {
        return "/structures/" + organisation;
    }

    private OrganisationFormView fresh(Form form, Optional<Served> behalf, List<OptionView> alike, Page page) {
        var back = behalf.map(it -> "/personnes/" + it.id()).orElse("/moi");
        return view(
                form,
                true,
                "/structures/nouvelle",
                back,
                behalf.map(Served::name).orElse(""),
                alike,
                page);
    }

    private OrganisationFormView existing(Organisation organisation, Form form, Page page) {
        return view(form, false, path(organisation.id()) + "/fiche", path(organisation.id()), "", List.of(), page);
    }

    private String promise(String returnTo, Page page) {
        return after.stream()
                .flatMap(it -> it.promise(returnTo).stream())
                .findFirst()
                .map(page::t)
                .orElse("");
    }

    private OrganisationFormView view(
            Form form, boolean fresh, String action, String cancel, String behalf, List<OptionView> alike, Page page) {
        return new OrganisationFormView(
                form,
                fresh,
                action,
                cancel,
                behalf,
                ReturnTo.of(form.value("suite")),
                promise(ReturnTo.of(form.value("suite")), page),
                java.util.Arrays.stream(Trade.values())
                        .map(it -> OptionView.of(it.name(), page.t("people.trade." + it)))
                        .toList(),
                List.of("SIRET", "RNA", "AUCUN").stream()
                        .map(it -> new OptionView(
                                it,
                                page.t("people.organisation.register." + it),
                                page.t("people.organisation.register." + it + ".help")))
                        .toList(),
                forms.communes(form),
                forms.near(),
                alike);
    }
}
