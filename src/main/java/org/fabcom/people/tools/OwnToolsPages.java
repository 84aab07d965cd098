package org.fabcom.people.tools;

import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** My connected tools: what each one knows of me, and the end of it. */
@Controller
final class OwnToolsPages {

    static final String PATH = "/moi/outils";

    private final OidcConsents consents;

    OwnToolsPages(OidcConsents consents) {
        this.consents = consents;
    }

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
    ModelAndView withdraw(@PathVariable UUID client, Visitor me, Page page) {
        if (!consents.withdraw(client, me.party())) throw Problem.notFound();
        return page.redirect(PATH, "people.oidc.own.withdrawn");
    }

    private static OwnToolsView.Line line(OidcConsents.Line it, Page page) {
        return new OwnToolsView.Line(
                it.client(),
                it.name(),
                it.granted().stream()
                        .map(scope -> page.t("people.oidc.scope." + scope))
                        .collect(Collectors.joining(" · ")),
                page.t("people.oidc.own.dates", page.shortDate(it.givenAt()), page.shortDate(it.usedAt())));
    }
}
