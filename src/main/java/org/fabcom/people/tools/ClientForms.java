package org.fabcom.people.tools;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.TypedAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator types of a tool. Of software that is known, its own address says the others. */
@Component
record ClientForms(Organisations organisations, Secrets secrets) {

    /** Of an address that browsers and the page of the proof carry. */
    private static final int LONGEST_KEPT = 3000;

    private static final List<String> FIELDS = List.of("nom", "logiciel", "adresse", "retours", "sortie", "structure");
    private static final String SEAL = "sceau";

    /** Empty if the form is wrong; it then says where. */
    Optional<OidcClient.Draft> read(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("people.oidc.name.missing"));
        if (name.length() > OidcClient.LONGEST_NAME)
            form.reject("nom", page.t("people.oidc.name.long", OidcClient.LONGEST_NAME));
        var kind = form.choice("logiciel", OidcClient.Kind.class, page).orElse(OidcClient.Kind.OTHER);
        var base = TypedAddress.complete(form.value("adresse").replaceFirst("/+$", ""));
        judge(form, "adresse", base, page);
        var returns = returns(form, kind, base, page);
        var logout = form.value("sortie").isEmpty() && !base.isEmpty()
                ? kind.logoutUri(base)
                : TypedAddress.complete(form.value("sortie"));
        if (form.error("adresse") == null) judge(form, "sortie", logout, page);
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

    private static List<String> returns(Form form, OidcClient.Kind kind, String base, Page page) {
        var typed = form.value("retours")
                .lines()
                .map(TypedAddress::complete)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (typed.isEmpty() && !base.isEmpty()) typed = kind.redirectUris(base);
        if (form.error("adresse") != null) return typed; // what is made of it is wrong for the same reason
        if (typed.isEmpty()) form.reject("retours", page.t("people.oidc.returns.missing"));
        if (typed.size() > OidcClient.MOST_ADDRESSES)
            form.reject("retours", page.t("people.oidc.returns.many", OidcClient.MOST_ADDRESSES));
        typed.forEach(it -> judge(form, "retours", it, page));
        return typed;
    }

    private static void judge(Form form, String field, String address, Page page) {
        if (address.isEmpty() || OidcClient.address(address)) return;
        var why = TypedAddress.fault(address).map(it -> page.t(it.key(), it.what()));
        form.reject(
                field,
                page.t("people.oidc.address.wrong", address, why.orElse("")).strip());
    }

    /** The same page with what was typed on it, to come back to. */
    String kept(String path, Form form, PartyId by) {
        var address = Address.of(path);
        for (var it : FIELDS) if (!form.value(it).isEmpty()) address = address.with(it, form.value(it));
        address = address.with(SEAL, seal(path, form, by));
        return address.toString().length() > LONGEST_KEPT ? path : address.toString();
    }

    /** True for what this person typed on this page: an address that somebody else made up fills nothing in. */
    boolean typed(String path, Form form, PartyId by) {
        return MessageDigest.isEqual(
                form.value(SEAL).getBytes(StandardCharsets.UTF_8),
                seal(path, form, by).getBytes(StandardCharsets.UTF_8));
    }

    private String seal(String path, Form form, PartyId by) {
        var said = new StringBuilder(path).append('\n').append(by);
        for (var it : FIELDS) said.append('\n').append(Address.encode(form.value(it)));
        return secrets.sign("people.oidc.form", said.toString());
    }

    private @Nullable PartyId organisation(Form form, Page page) {
        var typed = form.value("structure");
        if (typed.isEmpty()) return null;
        var meant = organisations.meant(typed);
        if (meant.isEmpty()) form.reject("structure", page.t("people.oidc.only.wrong"));
        return meant.orElse(null);
    }
}
