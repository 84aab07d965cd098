package org.fabcom.people.oidc;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.signin.Sessions;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.people.tools.OidcClient;
import org.fabcom.people.tools.OidcClients;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody signed out of a tool: whether here too is for them to say (OpenID Connect RP-initiated logout). */
@Controller
record LogoutPages(OidcClients clients, IdTokens idTokens, Sessions sessions, SignInCookie cookie) {

    static final String PATH = "/autorisation/fin";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(Form form, Visitor me, Page page, HttpServletRequest request, HttpServletResponse response) {
        var client = client(form);
        var address = address(client, form);
        if (!me.signedIn())
            return address.isEmpty() ? page.redirect("/") : Onward.to(name(client), address, request, response, page);
        return page.show(
                "people/oidclogout",
                new LogoutView(
                        name(client),
                        client.map(it -> it.id().toString()).orElse(""),
                        form.value("post_logout_redirect_uri"),
                        form.value("state"),
                        address));
    }

    @PostMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView leave(Form form, Visitor me, Page page, HttpServletRequest request, HttpServletResponse response) {
        if (me.session() != null) sessions.close(me.party(), me.session());
        cookie.drop(request, response);
        var client = client(form);
        var address = address(client, form);
        return address.isEmpty()
                ? page.redirect("/", "people.signout.done")
                : Onward.to(name(client), address, request, response, page);
    }

    /** The one for which the token was signed; it and the one that is named must be one. */
    private Optional<OidcClient> client(Form form) {
        var hinted = form.value("id_token_hint").isEmpty()
                ? Optional.<String>empty()
                : idTokens.audience(form.value("id_token_hint"));
        var named = form.value("client_id");
        if (hinted.isPresent() && !named.isEmpty() && !hinted.get().equals(named)) return Optional.empty();
        return Ids.read(hinted.orElse(named)).flatMap(clients::find);
    }

    private static String address(Optional<OidcClient> client, Form form) {
        var asked = form.value("post_logout_redirect_uri");
        return client.filter(it -> !asked.isEmpty() && it.logoutUri().equals(asked))
                .map(it -> Onward.with(asked, Map.of("state", form.value("state"))))
                .orElse("");
    }

    private static String name(Optional<OidcClient> client) {
        return client.map(OidcClient::name).orElse("");
    }
}
