package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.path.Departures;
import org.fabcom.founding.path.Founder;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathGate;
import org.fabcom.founding.path.Standing;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.signin.DeadLinkView;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Founders come by a link, or are added by name when they are in the room without an account; each may leave. */
@Controller
record FounderPages(
        FoundingPaths paths,
        Founders founders,
        FounderArrivals arrivals,
        Departures departures,
        PathGate gate,
        Settings settings) {

    private static final String FOUNDERS = FoundingPath.PATH + "{path}/fondateurs";
    private static final int MOST = 60;
    private static final int LONGEST = 120;

    @GetMapping(FOUNDERS)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID path, Visitor me, Page page) {
        return page.show("founding/founders", view(gate.founder(path, me), Form.empty(), page));
    }

    private FoundersView view(Standing at, Form form, Page page) {
        return new FoundersView(
                at.path(),
                form,
                settings.url(paths.invitation(at.path())),
                at.founders().stream()
                        .map(it -> new FoundersView.Line(
                                it.id(),
                                it.name(),
                                page.shortDate(it.joinedAt()),
                                it.person() == null ? settings.url(paths.invitation(at.path(), it)) : null,
                                it.equals(at.me())))
                        .toList(),
                at.me().keeper()
                        ? founders.removed(at.path().id()).stream()
                                .map(it -> new FoundersView.Gone(it.id(), it.name()))
                                .toList()
                        : List.of(),
                shares(at.path(), page),
                at.me().keeper());
    }

    /** Ways to send the invitation on without any script. */
    private List<LinkView> shares(FoundingPath path, Page page) {
        var words = page.t("founding.share.words", path.name(), settings.url(paths.invitation(path)));
        return List.of(
                new LinkView(
                        "mailto:?subject=" + typed(page.t("founding.join.title", path.name())) + "&body="
                                + typed(words),
                        page.t("founding.share.mail")),
                new LinkView("sms:?&body=" + typed(words), page.t("founding.share.sms")));
    }

    private static String typed(String words) {
        return UriUtils.encode(words, StandardCharsets.UTF_8);
    }

    @PostMapping(FOUNDERS)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID path, Form form, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var name = form.line("nom", page);
        if (name.isEmpty() || name.length() > LONGEST) form.reject("nom", page.t("founding.founder.name.wrong"));
        if (at.founders().stream().anyMatch(it -> Fold.words(it.name()).equals(Fold.words(name))))
            form.reject("nom", page.t("founding.founder.twin", name));
        if (at.founders().size() >= MOST) form.reject("nom", page.t("founding.founder.most", MOST));
        if (form.wrong()) return page.refuse("founding/founders", view(at, form, page));
        founders.add(path, null, name, false);
        paths.touch(path);
        return page.redirect(at.path().url() + "/fondateurs", "founding.founder.added", name);
    }

    @PostMapping(FoundingPath.PATH + "{path}/nom")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView rename(UUID path, Form form, Visitor me, Page page) {
        var at = gate.founder(path, me);
        if (!at.me().keeper()) throw Problem.forbidden();
        PathPages.check(form, page);
        if (form.wrong()) return page.refuse("founding/founders", view(at, form, page));
        paths.rename(path, form.value("nom"), form.value("lieu"));
        return page.redirect(at.path().url(), "founding.renamed", form.value("nom"));
    }

    @PostMapping(FOUNDERS + "/lien")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView renew(UUID path, Visitor me, Page page) {
        var at = gate.founder(path, me);
        paths.renew(path);
        return page.redirect(at.path().url() + "/fondateurs", "founding.link.renewed");
    }

    /** Oneself, or somebody whom the keeper takes out. */
    @PostMapping(FOUNDERS + "/{founder}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leave(UUID path, UUID founder, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var gone = at.founder(founder).orElseThrow(Problem::notFound);
        boolean self = gone.equals(at.me());
        if (!self && !at.me().keeper()) throw Problem.forbidden();
        if (self && at.founders().stream().filter(it -> it.person() != null).count() == 1)
            return page.redirectWithCare(at.path().url() + "/fondateurs", "founding.leave.last");
        var here = at.path().url() + "/fondateurs";
        if (self) {
            departures.leave(gone);
            return page.redirect(PathPages.START, "founding.left", at.path().name());
        }
        departures.remove(gone, at.me());
        paths.renew(path);
        return page.redirectWithUndo(here, here + "/" + founder + "/remettre", "founding.founder.gone", gone.name());
    }

    @PostMapping(FOUNDERS + "/{founder}/remettre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID path, UUID founder, Visitor me, Page page) {
        var at = gate.keeper(path, me);
        var here = at.path().url() + "/fondateurs";
        if (at.founders().size() >= MOST) return page.redirectWithCare(here, "founding.founder.most", MOST);
        return founders.takeBack(path, founder)
                ? page.redirect(here, "founding.founder.back", founders.name(founder))
                : page.redirectWithCare(here, "founding.refused.STALE");
    }

    @GetMapping(FoundingPath.PATH + "rejoindre")
    @Access(Access.Level.PUBLIC)
    ModelAndView invitation(@RequestParam(defaultValue = "") String jeton, Page page) {
        var found = paths.invited(jeton);
        if (found.isEmpty()) return dead(page);
        var path = found.get().path();
        var place = found.get().place().map(founders::name).orElse("");
        var there = founders.of(path.id());
        return page.show(
                "founding/join",
                new JoinView(
                        jeton,
                        path.name(),
                        place,
                        there.stream()
                                .filter(Founder::keeper)
                                .map(Founder::name)
                                .collect(Collectors.joining(", ")),
                        there.size(),
                        page.visitor().signedIn()));
    }

    @PostMapping(FoundingPath.PATH + "rejoindre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView join(@RequestParam(defaultValue = "") String jeton, Visitor me, Page page) {
        var found = paths.invited(jeton);
        if (found.isEmpty()) return dead(page);
        var path = found.get().path();
        if (found.get().place().isPresent()) {
            if (!arrivals.take(path.id(), found.get().place().get(), me.party())) return dead(page);
        } else if (founders.of(path.id()).size() >= MOST) {
            return dead(page);
        } else {
            arrivals.join(path.id(), me.party(), me.name());
        }
        return page.redirect(path.url(), "founding.joined", path.name());
    }

    private static ModelAndView dead(Page page) {
        return page.refuse(410, "people/deadlink", new DeadLinkView("invitation", "/moi"));
    }
}
