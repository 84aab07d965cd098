package org.fabcom.people.elsewhere;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.elsewhere.OidcArrivals.Returned;
import org.fabcom.people.elsewhere.OidcArrivals.Told;
import org.fabcom.people.signin.Entrance;
import org.fabcom.people.signin.ReturnTo;
import org.fabcom.people.signin.Sessions;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** To the other house and back. Who has an account here already says first, signed in as always, that it is theirs. */
@Controller
record ElsewherePages(
        OidcProviders providers,
        OidcConversation conversation,
        OidcArrivals arrivals,
        OidcLinks links,
        GroupSeats seats,
        People people,
        Passwords passwords,
        Sessions sessions,
        Entrance entrance,
        RateLimits limits,
        Settings settings,
        TransactionTemplate together) {

    static final String BACK = "/connexion/retour";

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ADDRESS = 60;

    /** Somebody who is back, with all that is needed to answer them. */
    private record Way(
            OidcProvider provider,
            Told told,
            String returnTo,
            Visitor before,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {}

    @GetMapping(OidcProviders.BEGIN)
    @Access(Access.Level.PUBLIC)
    ModelAndView begin(Form form, Page page, HttpServletRequest request, HttpServletResponse response) {
        var provider = providers.find().orElseThrow(Problem::notFound);
        counted(request);
        var configuration = conversation.configuration(provider.issuer());
        if (configuration.isEmpty())
            return page.redirectWithCare("/connexion", "people.elsewhere.unreachable", provider.name());
        var leaving = arrivals.begin(ReturnTo.of(form.value("suite")), request, response);
        return page.redirect(OidcConversation.leaving(provider, configuration.get(), leaving, settings.url(BACK)));
    }

    @GetMapping(BACK)
    @Access(Access.Level.PUBLIC)
    ModelAndView back(Form form, Visitor before, Page page, HttpServletRequest request, HttpServletResponse response) {
        var provider = providers.find().orElseThrow(Problem::notFound);
        counted(request);
        var returned = arrivals.back(form.value("state"), request);
        if (returned.isEmpty()) return page.redirectWithCare("/connexion", "people.elsewhere.late");
        if (!form.value("error").isEmpty())
            return page.redirectWithCare("/connexion", "people.elsewhere.refused", provider.name());
        var told = told(provider, returned.get(), form);
        if (told.isEmpty()) return page.redirectWithCare("/connexion", "people.elsewhere.wrong", provider.name());
        return known(new Way(provider, told.get(), returned.get().returnTo(), before, page, request, response));
    }

    /** RFC 9207: an answer of another house that was slipped in is not ours. */
    private Optional<Told> told(OidcProvider provider, Returned returned, Form form) {
        var from = form.value("iss");
        return conversation
                .configuration(provider.issuer())
                .filter(it -> from.isEmpty() ? !it.namesItself() : from.equals(provider.issuer()))
                .flatMap(it -> conversation.told(provider, it, returned, form.value("code"), settings.url(BACK)));
    }

    private ModelAndView known(Way way) {
        var linked =
                links.person(way.told().subject()).filter(it -> people.find(it).isPresent());
        if (linked.isPresent()) return enter(linked.get(), way);
        if (way.told().email().isEmpty())
            return way.page()
                    .redirectWithCare(
                            "/connexion",
                            "people.elsewhere.unverified",
                            way.provider().name());
        var email = way.told().email().get();
        if (way.before().signedIn() || people.byEmail(email).isPresent()) return claim(way);
        if (!way.provider().signsUp())
            return way.page().redirectWithCare("/connexion", "people.elsewhere.noaccount", email.text());
        return joined(way).map(it -> enter(it, way)).orElseGet(() -> claim(way));
    }

    private ModelAndView claim(Way way) {
        arrivals.keep(way.told(), way.returnTo(), way.request());
        if (way.before().signedIn()) return way.page().redirect(JoinPages.PATH);
        return way.page()
                .redirectWithCare(
                        Address.of("/connexion").with("suite", JoinPages.PATH).toString(),
                        "people.elsewhere.exists",
                        way.provider().name());
    }

    /** A new account, whose password nobody knows until its owner chooses one by mail. Empty if somebody was faster. */
    private Optional<PartyId> joined(Way way) {
        var email = way.told().email().orElseThrow();
        var name = way.told().name().isEmpty()
                ? email.text().replaceFirst("@.*", "")
                : way.told().name();
        var hash = passwords.hash(Ids.token() + Ids.token());
        return together.execute(status -> {
            var made = people.add(name, email, hash, way.page().lang());
            made.ifPresent(it -> links.add(way.told().subject(), it.id()));
            return made.map(it -> it.id());
        });
    }

    private ModelAndView enter(PartyId person, Way way) {
        links.used(person);
        way.told()
                .groups()
                .ifPresent(it -> seats.apply(person, it, way.provider().madeBy()));
        var before = way.before();
        if (before.session() != null) sessions.close(before.party(), before.session());
        return way.page().redirect(entrance.oneStep(person, way.returnTo(), way.request(), way.response()));
    }

    private void counted(HttpServletRequest request) {
        if (!limits.allow("oidc.elsewhere", request.getRemoteAddr(), PER_ADDRESS, WINDOW)) throw Problem.tooMany();
    }
}
