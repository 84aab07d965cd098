package org.fabcom.people.elsewhere;

import module java.base;
import org.fabcom.imports.fetching.Fetching.Why;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Organisations;
import org.fabcom.people.proof.Proofs;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.TypedAddress;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The other house, for administrators: named once it answers, with the groups that give seats. */
@Controller
record OidcProviderPages(
        OidcProviders providers,
        OidcConversation conversation,
        GroupSeats seats,
        Organisations organisations,
        Proofs proofs,
        Settings settings) {

    static final String PATH = "/administration/connexion-ailleurs";

    private static final int LONGEST_GROUP = 200;
    private static final Set<Why> TOLD = EnumSet.of(Why.NOT_PUBLIC, Why.UNKNOWN_NAME, Why.NOT_TRUSTED);

    @GetMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(Visitor me, Page page) {
        return page.show("people/elsewhere", view(filled(), Form.empty(), me, page));
    }

    @PostMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView save(Form form, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        var issuer = TypedAddress.complete(form.value("emetteur"));
        var kept = providers.find().filter(it -> it.issuer().equals(issuer));
        var secret = form.value("password").isEmpty()
                ? kept.map(OidcProvider::secret).orElse("")
                : form.value("password");
        var name = form.line("nom", page);
        needed(form, "nom", name, OidcProvider.LONGEST_NAME, page);
        needed(form, "emetteur", issuer, OidcProvider.LONGEST, page);
        needed(form, "client", form.line("client", page), OidcProvider.LONGEST, page);
        needed(form, "password", secret, OidcProvider.LONGEST, page);
        if (!form.wrong()) silence(issuer).ifPresent(it -> form.reject("emetteur", page.t(it.key(), it.what())));
        if (form.wrong()) return page.refuse("people/elsewhere", view(form, Form.empty(), me, page));
        providers.save(new OidcProvider(
                name, issuer, form.value("client"), secret, form.has("inscription", "oui"), me.party()));
        return page.redirect(PATH, "people.elsewhere.saved");
    }

    /** Why nothing is heard of the house, told from what was typed and from what answered. */
    private Optional<TypedAddress.Fault> silence(String issuer) {
        var refused = conversation.refusal(issuer);
        if (refused.isEmpty())
            return conversation.configuration(issuer).isPresent()
                    ? Optional.empty()
                    : Optional.of(new TypedAddress.Fault("people.elsewhere.silent.NAMED", issuer));
        var key = TOLD.contains(refused.get()) ? "people.elsewhere.silent." + refused.get() : "people.elsewhere.silent";
        return TypedAddress.fault(issuer).or(() -> Optional.of(new TypedAddress.Fault(key, issuer)));
    }

    @PostMapping(PATH + "/retirer")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView remove(Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        providers.remove();
        return page.redirect(PATH, "people.elsewhere.removed");
    }

    @PostMapping(PATH + "/groupes")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView rule(Form form, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        if (providers.find().isEmpty()) throw Problem.notFound();
        var group = form.line("groupe", page);
        needed(form, "groupe", group, LONGEST_GROUP, page);
        var seat = form.choice("place", Seat.class, page).orElse(Seat.MEMBER);
        var organisation = organisation(form, page);
        if (form.wrong() || organisation == null)
            return page.refuse("people/elsewhere", view(filled(), form, me, page));
        seats.add(group, organisation, seat);
        return page.redirect(PATH, "people.elsewhere.saved");
    }

    @PostMapping(PATH + "/groupes/{rule}/retirer")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView forget(UUID rule, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH);
        seats.remove(rule);
        return page.redirect(PATH, "people.elsewhere.saved");
    }

    private static void needed(Form form, String field, String value, int most, Page page) {
        if (value.isEmpty()) form.reject(field, page.t("people.elsewhere.missing"));
        if (value.length() > most) form.reject(field, page.t("people.elsewhere.long", most));
    }

    private @Nullable PartyId organisation(Form form, Page page) {
        return organisations.meant(form.value("structure")).orElseGet(() -> {
            form.reject("structure", page.t("people.elsewhere.structure.wrong"));
            return null;
        });
    }

    private Form filled() {
        var form = Form.empty();
        providers
                .find()
                .ifPresent(it -> form.with("nom", it.name())
                        .with("emetteur", it.issuer())
                        .with("client", it.clientId())
                        .with("inscription", it.signsUp() ? "oui" : ""));
        return form;
    }

    private ElsewhereView view(Form form, Form group, Visitor me, Page page) {
        var rules = seats.rules().stream()
                .map(it -> new ElsewhereView.Line(
                        PATH + "/groupes/" + it.id() + "/retirer",
                        it.group(),
                        page.t("people.elsewhere.rule", it.organisationName(), page.t("people.seat." + it.seat()))))
                .toList();
        return new ElsewhereView(
                form,
                group,
                providers.find().isPresent(),
                settings.url(ElsewherePages.BACK),
                rules,
                OptionView.all(Seat.values(), it -> page.t("people.seat." + it)),
                proofs.recent(me) ? null : proofs.address(PATH));
    }
}
