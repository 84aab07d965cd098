package org.fabcom.people.tools;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.proof.Proofs;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tools that accounts open, for administrators: named, changed, given another password, taken away. */
@Controller
record ClientPages(OidcClients clients, OidcConsents consents, ClientForms forms, Proofs proofs, Settings settings) {

    static final String PATH = "/administration/outils";

    @GetMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(Form form, Visitor me, Page page) {
        var typed = forms.typed(PATH, form, me.party()) ? form : Form.empty();
        return page.show("people/oidcclients", view(typed, me, page));
    }

    @PostMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView add(Form form, Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, forms.kept(PATH, form, me.party()));
        var draft = forms.read(form, page);
        var named = draft.flatMap(it -> clients.add(it, me.party()));
        if (draft.isPresent() && named.isEmpty()) form.reject("nom", page.t("people.oidc.name.taken"));
        return named.map(it -> page.redirect(fresh(it.id(), it.mark())))
                .orElseGet(() -> page.refuse("people/oidcclients", view(form, me, page)));
    }

    @GetMapping(PATH + "/{client}")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(UUID client, Form form, Visitor me, Page page) {
        var it = client(client);
        var secret = clients.shown(it, form.value("secret")).orElse(null);
        boolean typed = forms.typed(PATH + "/" + client, form, me.party());
        return page.show("people/oidcclient", one(it, typed ? form : null, secret, me, page));
    }

    @PostMapping(PATH + "/{client}")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView change(UUID client, Form form, Visitor me, Page page) {
        var before = client(client);
        if (!proofs.recent(me)) return proofs.ask(page, forms.kept(PATH + "/" + client, form, me.party()));
        var draft = forms.read(form, page);
        if (draft.isPresent() && !clients.change(client, draft.get(), me.party()))
            form.reject("nom", page.t("people.oidc.name.taken"));
        if (form.wrong()) return page.refuse("people/oidcclient", one(before, form, null, me, page));
        return page.redirect(PATH + "/" + client, "people.oidc.changed");
    }

    @PostMapping(PATH + "/{client}/secret")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView renew(UUID client, Visitor me, Page page) {
        var it = client(client);
        if (!proofs.recent(me)) return proofs.ask(page, PATH + "/" + client);
        return page.redirect(fresh(client, clients.renew(it, me.party())));
    }

    /** Where a password that was just drawn is shown. */
    private static String fresh(UUID client, String mark) {
        return Address.of(PATH + "/" + client).with("secret", mark).toString();
    }

    @PostMapping(PATH + "/{client}/retirer")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView remove(UUID client, Visitor me, Page page) {
        var it = client(client);
        if (!proofs.recent(me)) return proofs.ask(page, PATH + "/" + client);
        clients.remove(it, me.party());
        return page.redirect(PATH, "people.oidc.removed", it.name());
    }

    private OidcClient client(UUID id) {
        return clients.find(id).orElseThrow(Problem::notFound);
    }

    private ClientsView view(Form form, Visitor me, Page page) {
        var lines = clients.all().stream()
                .map(it -> new ClientsView.Line(
                        PATH + "/" + it.id(),
                        it.name(),
                        page.t("people.oidc.people", consents.count(it.id())) + " · " + who(it, page)))
                .toList();
        return new ClientsView(form, lines, kinds(page), proof(me, PATH));
    }

    private ClientView one(OidcClient client, @Nullable Form typed, @Nullable String secret, Visitor me, Page page) {
        var path = PATH + "/" + client.id();
        return new ClientView(
                typed == null ? forms.filled(client) : typed,
                path,
                client.name(),
                client.id().toString(),
                secret,
                settings.url("/.well-known/openid-configuration"),
                "people.oidc.kind." + client.kind() + ".how",
                client.redirectUris(),
                client.logoutUri(),
                who(client, page),
                consents.count(client.id()),
                kinds(page),
                proof(me, path));
    }

    private String who(OidcClient client, Page page) {
        var organisation = client.organisation();
        return organisation == null
                ? page.t("people.oidc.only.all")
                : page.t("people.oidc.only.members", forms.name(organisation));
    }

    private @Nullable String proof(Visitor me, String path) {
        return proofs.recent(me) ? null : proofs.address(path);
    }

    private static List<OptionView> kinds(Page page) {
        return OptionView.all(OidcClient.Kind.values(), it -> page.t("people.oidc.kind." + it));
    }
}
