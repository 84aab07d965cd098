package org.fabcom.people.oidc;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.proof.Proofs;
import org.fabcom.people.signin.Sessions;
import org.fabcom.people.steps.Sleep;
import org.fabcom.people.tools.OidcClients;
import org.fabcom.people.tools.OidcConsents;
import org.fabcom.people.tools.OidcScope;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A tool asks who somebody is: signed in as always, two steps included, they say once what it may know (ADR 0142). */
@Controller
record AuthorizationPages(
        OidcClients clients,
        OidcConsents consents,
        ToldClaims claims,
        Grants grants,
        People people,
        Sessions sessions,
        Proofs proofs,
        Sleep sleep,
        RateLimits limits,
        Settings settings) {

    static final String PATH = "/autorisation";

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_PERSON = 120;

    /** One request on its way. */
    private record Way(HttpServletRequest request, HttpServletResponse response, Visitor me, Page page) {}

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response, Visitor me, Page page) {
        var way = new Way(request, response, me, page);
        return switch (AuthorizationRequest.read(request, clients)) {
            case AuthorizationRequest.Outcome.Unknown it -> unknown(it, page);
            case AuthorizationRequest.Outcome.Wrong it -> wrong(it, way);
            case AuthorizationRequest.Outcome.Asked it -> asked(it.request(), way);
        };
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(Form form, HttpServletRequest request, HttpServletResponse response, Visitor me, Page page) {
        var way = new Way(request, response, me, page);
        return switch (AuthorizationRequest.read(request, clients)) {
            case AuthorizationRequest.Outcome.Unknown it -> unknown(it, page);
            case AuthorizationRequest.Outcome.Wrong it -> wrong(it, way);
            case AuthorizationRequest.Outcome.Asked it -> {
                var asked = it.request();
                if (sleep.waits(me) || stale(asked, me))
                    yield page.redirect(AuthorizationRequest.again(PATH, request)); // the page was left open
                if (!claims.admits(asked.client(), me.party())) yield stranger(asked, way);
                if (!form.value("accord").equals("oui")) yield refused(asked, "access_denied", way);
                var client = asked.client().id();
                var now = new OidcConsents.Decided(asked.scopes(), chosen(asked, form));
                consents.give(
                        client,
                        me.party(),
                        consents.find(client, me.party())
                                .map(before -> before.and(now))
                                .orElse(now));
                yield granted(asked, way);
            }
        };
    }

    private ModelAndView asked(AuthorizationRequest asked, Way way) {
        var me = way.me();
        if (!me.signedIn())
            return asked.silent()
                    ? refused(asked, "login_required", way)
                    : way.page().redirect(then("/connexion", way));
        if (sleep.waits(me))
            return asked.silent()
                    ? refused(asked, "interaction_required", way)
                    : way.page().redirect(then("/moi/deux-etapes", way));
        if (stale(asked, me))
            return asked.silent()
                    ? refused(asked, "login_required", way)
                    : proofs.ask(way.page(), PATH + "?" + way.request().getQueryString());
        if (!claims.admits(asked.client(), me.party())) return stranger(asked, way);
        var decided = consents.find(asked.client().id(), me.party());
        if (decided.isPresent()
                && decided.get().covers(asked.scopes())
                && !asked.prompt().contains("consent")) return granted(asked, way);
        if (asked.silent()) return refused(asked, "consent_required", way);
        way.response().setHeader("Cache-Control", "no-store");
        return way.page().show("people/oidcconsent", view(asked, way));
    }

    /** Who they are was proved too long ago for this tool. */
    private boolean stale(AuthorizationRequest asked, Visitor me) {
        var fresh = asked.fresh();
        return fresh != null && (me.session() == null || !sessions.provedWithin(fresh, me.session()));
    }

    private ModelAndView granted(AuthorizationRequest asked, Way way) {
        var me = way.me().party();
        if (!limits.allow("oidc.authorization", me.toString(), PER_PERSON, WINDOW)) throw Problem.tooMany();
        var client = asked.client().id();
        var scopes = EnumSet.copyOf(asked.scopes());
        scopes.retainAll(
                consents.find(client, me).orElseThrow(Problem::conflict).granted());
        consents.used(client, me);
        var session = way.me().session();
        if (session == null) throw Problem.forbidden();
        var code = grants.code(asked, me, scopes, sessions.provedAt(session).orElseThrow(Problem::signedOut));
        return back(asked.client().name(), asked.redirectUri(), Map.of("code", code, "state", asked.state()), way);
    }

    /** Told to the person: the tool could do nothing about it. */
    private ModelAndView stranger(AuthorizationRequest asked, Way way) {
        if (asked.silent()) return refused(asked, "access_denied", way);
        return way.page()
                .refuse(
                        409,
                        "people/oidcrefused",
                        new OidcRefusedView(
                                "people.oidc.refused.members", asked.client().name(), "FC-0409"));
    }

    private static ModelAndView unknown(AuthorizationRequest.Outcome.Unknown it, Page page) {
        return page.refuse(
                400,
                "people/oidcrefused",
                new OidcRefusedView(
                        it.client() ? "people.oidc.refused.client" : "people.oidc.refused.redirect", "", "FC-0400"));
    }

    private ModelAndView wrong(AuthorizationRequest.Outcome.Wrong it, Way way) {
        return back("", it.redirectUri(), Map.of("error", it.error(), "state", it.state()), way);
    }

    private ModelAndView refused(AuthorizationRequest asked, String error, Way way) {
        return back(asked.client().name(), asked.redirectUri(), Map.of("error", error, "state", asked.state()), way);
    }

    /** With the name of the instance, so that no tool takes our answer for that of another (RFC 9207). */
    private ModelAndView back(String name, String redirectUri, Map<String, String> said, Way way) {
        var all = new java.util.TreeMap<>(said);
        all.put("iss", settings.url(""));
        return Onward.to(name, Onward.with(redirectUri, all), way.request(), way.response(), way.page());
    }

    private static String then(String path, Way way) {
        return Address.of(path)
                .with("suite", PATH + "?" + way.request().getQueryString())
                .toString();
    }

    /** Organisations and roles are told only to a tool for which the person ticks it. */
    private static Set<OidcScope> chosen(AuthorizationRequest asked, Form form) {
        var chosen = EnumSet.copyOf(asked.scopes());
        if (!form.has("groupes", "oui")) chosen.remove(OidcScope.GROUPS);
        if (!form.has("revenir", "oui")) chosen.remove(OidcScope.OFFLINE_ACCESS);
        return chosen;
    }

    private OidcConsentView view(AuthorizationRequest asked, Way way) {
        var person = people.find(way.me().party()).orElseThrow(Problem::notFound);
        return new OidcConsentView(
                asked.client().name(),
                person.name(),
                asked.scopes().contains(OidcScope.PROFILE),
                asked.scopes().contains(OidcScope.EMAIL) ? person.email().text() : null,
                asked.scopes().contains(OidcScope.GROUPS) ? groups(asked, person.id(), way.page()) : null,
                asked.scopes().contains(OidcScope.OFFLINE_ACCESS),
                URI.create(asked.redirectUri()).getHost(),
                AuthorizationRequest.carried(way.request()));
    }

    private List<String> groups(AuthorizationRequest asked, PartyId person, Page page) {
        return Stream.concat(
                        claims.seats(asked.client(), person).stream()
                                .map(it -> page.t(
                                        "people.oidc.consent.seat", it.name(), page.t("people.seat." + it.seat()))),
                        claims.roles(asked.client(), person).stream().sorted().map(it -> page.t("people.role." + it)))
                .toList();
    }
}
