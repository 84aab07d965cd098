package org.fabcom.people.tools;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** My connected tools: what each one knows of me, and the end of it. */
@Controller
record OwnToolsPages(OidcConsents consents) {

    static final String PATH = "/moi/outils";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Visitor me, Page page) {
        return page.show(
                "people/owntools",
                new OwnToolsView(consents.of(me.party()).stream()
                        .map(it -> line(it, page))
                        .toList()));
    }

    @PostMapping(PATH + "/{client}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView withdraw(UUID client, Visitor me, Page page) {
        if (!consents.withdraw(client, me.party())) throw Problem.notFound();
        return page.redirect(PATH, "people.oidc.own.withdrawn");
    }

    @PostMapping(PATH + "/{client}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView choose(UUID client, Form form, Visitor me, Page page) {
        var scope = OidcConsents.CHOSEN.stream()
                .filter(it -> it.name().equals(form.value("portee")))
                .findFirst()
                .orElseThrow(Problem::notFound);
        boolean told = form.has("dire", "oui");
        if (!consents.choose(client, me.party(), scope, told)) throw Problem.notFound();
        return page.redirect(PATH, told ? "people.oidc.own.told" : "people.oidc.own.hushed");
    }

    private static OwnToolsView.Line line(OidcConsents.Line it, Page page) {
        return new OwnToolsView.Line(
                it.client(),
                it.name(),
                words(it.granted(), page),
                words(
                        it.asked().stream()
                                .filter(scope -> !it.granted().contains(scope))
                                .toList(),
                        page),
                page.t("people.oidc.own.dates", page.shortDate(it.givenAt()), page.shortDate(it.usedAt())),
                OidcConsents.CHOSEN.stream()
                        .filter(it.asked()::contains)
                        .map(scope -> choice(scope, it.granted().contains(scope), page))
                        .toList());
    }

    private static String words(Collection<OidcScope> scopes, Page page) {
        return scopes.stream().map(it -> page.t("people.oidc.scope." + it)).collect(Collectors.joining(" · "));
    }

    private static OwnToolsView.Choice choice(OidcScope scope, boolean told, Page page) {
        return new OwnToolsView.Choice(
                scope.name(), told, page.t("people.oidc.own." + (told ? "hush." : "tell.") + scope));
    }
}
