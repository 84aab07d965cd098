package org.fabcom.people.tools;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator types of a tool. Of software that is known, its own address says the others. */
@Component
class ClientForms {

    private final Organisations organisations;

    ClientForms(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Empty if the form is wrong; it then says where. */
    Optional<OidcClient.Draft> read(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.oidc.name.missing"));
        if (name.length() > OidcClient.LONGEST_NAME)
            form.reject("nom", page.t("people.oidc.name.long", OidcClient.LONGEST_NAME));
        var kind = kind(form.value("logiciel"));
        var base = form.value("adresse").replaceFirst("/+$", "");
        if (!base.isEmpty() && !OidcClient.address(base))
            form.reject("adresse", page.t("people.oidc.address.wrong", base));
        var returns = returns(form, kind, base, page);
        var logout = form.value("sortie").isEmpty() && !base.isEmpty() ? kind.logoutUri(base) : form.value("sortie");
        if (!logout.isEmpty() && !OidcClient.address(logout))
            form.reject("sortie", page.t("people.oidc.address.wrong", logout));
        var organisation = organisation(form, page);
        if (form.wrong()) return Optional.empty();
        return Optional.of(new OidcClient.Draft(kind, name, returns, logout, organisation));
    }

    Form filled(OidcClient client) {
        var organisation = client.organisation();
        return Form.empty()
                .with("nom", client.name())
                .with("logiciel", client.kind())
                .with("retours", String.join("\n", client.redirectUris()))
                .with("sortie", client.logoutUri())
                .with("structure", organisation == null ? "" : name(organisation));
    }

    String name(PartyId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }

    private static OidcClient.Kind kind(String typed) {
        return Arrays.stream(OidcClient.Kind.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(OidcClient.Kind.OTHER);
    }

    private static List<String> returns(Form form, OidcClient.Kind kind, String base, Page page) {
        var typed = form.value("retours")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (typed.isEmpty() && !base.isEmpty()) typed = kind.redirectUris(base);
        if (typed.isEmpty()) form.reject("retours", page.t("people.oidc.returns.missing"));
        if (typed.size() > OidcClient.MOST_ADDRESSES)
            form.reject("retours", page.t("people.oidc.returns.many", OidcClient.MOST_ADDRESSES));
        typed.stream()
                .filter(it -> !OidcClient.address(it))
                .findFirst()
                .ifPresent(it -> form.reject("retours", page.t("people.oidc.address.wrong", it)));
        return typed;
    }

    private @Nullable PartyId organisation(Form form, Page page) {
        var typed = form.value("structure");
        if (typed.isEmpty()) return null;
        var meant = organisations.meant(typed);
        if (meant.isEmpty()) form.reject("structure", page.t("people.oidc.only.wrong"));
        return meant.orElse(null);
    }
}
