package org.fabcom.till.setup;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.Tills;
import org.fabcom.till.offline.Asides;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tills one may stand at, and new ones. */
@Controller
record TillsPages(
        TillDesk desk,
        Tills tills,
        Sessions sessions,
        Organisations organisations,
        Asides asides,
        TransactionTemplate transaction) {

    @GetMapping(TillDesk.HOME)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Visitor me, Form form, Page page) {
        return page.show("till/tills", view(me, form, page));
    }

    @PostMapping(TillDesk.HOME)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(Visitor me, Form form, Page page) {
        var site = Ids.read(form.value("site"))
                .flatMap(id -> desk.settled(me).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst())
                .orElseThrow(Problem::forbidden);
        var name = form.line("nom", page);
        if (name.isEmpty() || name.length() > 60) form.reject("nom", page.t("till.name.missing"));
        if (form.wrong()) return page.refuse("till/tills", view(me, form, page));
        if (tills.named(site.owner(), site.id(), name, null)) {
            form.reject("nom", page.t("till.name.taken", name));
            return page.refuse("till/tills", view(me, form, page));
        }
        transaction.executeWithoutResult(status -> tills.add(site.owner(), site.id(), name, me.party()));
        return page.redirect(TillDesk.HOME, "till.added", name);
    }

    /** To the twin on which one learns; the real till's journal says that somebody left for it. */
    @PostMapping(TillDesk.HOME + "/{till}/entrainement")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView learn(UUID till, Visitor me, Page page) {
        var real = desk.at(me, till, Duty.TILL).till();
        if (real.training()) return page.redirect(TillDesk.HOME + "/" + till);
        var twin = transaction.execute(status -> {
            sessions.training(till, me.party());
            return tills.training(real, me.party());
        });
        return page.redirect(
                TillDesk.HOME + "/" + java.util.Objects.requireNonNull(twin).id());
    }

    /** A till that is put out of use keeps its journal, its closings and its archives, and opens no more. */
    @PostMapping(TillDesk.HOME + "/{till}/hors-service")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView outOfUse(UUID till, Visitor me, Page page) {
        var it = desk.at(me, till, Duty.SETTINGS).till();
        sessions.outOfUse(till, me.party());
        return page.redirect(TillDesk.HOME, "till.out.of.use.said", it.name());
    }

    @PostMapping(TillDesk.HOME + "/{till}/en-service")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView inUse(UUID till, Visitor me, Page page) {
        var it = desk.at(me, till, Duty.SETTINGS).till();
        tills.close(till, false);
        return page.redirect(TillDesk.HOME, "till.in.use.said", it.name());
    }

    private TillsView view(Visitor me, Form form, Page page) {
        var sites = desk.settled(me);
        return new TillsView(
                desk.all(me).stream().map(it -> one(it, page)).toList(),
                OptionView.all(sites, it -> it.id(), it -> it.name()),
                owners(sites).stream().flatMap(it -> ways(it, me, page)).toList(),
                sites.isEmpty() ? first(me, page) : List.of(),
                form);
    }

    /** The guide of prices, the VAT regime, the attestation of one of their organisations. */
    private Stream<LinkView> ways(PartyId it, Visitor me, Page page) {
        var vat = Stream.of(new LinkView("/structures/" + it + "/tva", page.t("till.way.vat", name(it))));
        var others = Stream.of(
                new LinkView(GuidePages.of(it), page.t("till.guide.of", name(it))),
                new LinkView(TillDesk.HOME + "/attestation/" + it, page.t("till.way.attest", name(it))),
                new LinkView(ControlPages.of(it), page.t("till.control.of", name(it))));
        return me.sits(it, Seat.MANAGER) ? Stream.concat(vat, others) : others;
    }

    /** What comes before a till: a site that sells, for whoever may open one; else whom to ask, and what it is about. */
    private List<LinkView> first(Visitor me, Page page) {
        var ways = new ArrayList<LinkView>();
        me.seats().forEach((organisation, seat) -> {
            if (seat.atLeast(Seat.REFERENT))
                ways.add(new LinkView(
                        "/pesee/reglages/" + organisation + "/sites/nouveau",
                        page.t("till.first.site", name(organisation))));
            else ways.add(new LinkView("/structures/" + organisation, page.t("till.first.ask", name(organisation))));
        });
        ways.add(new LinkView("/guide/caisse", page.t("till.first.guide")));
        return ways;
    }

    private static Set<PartyId> owners(List<Site> sites) {
        return sites.stream().map(Site::owner).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private String name(PartyId it) {
        return organisations.find(it).map(Organisation::name).orElse("");
    }

    private TillsView.OneView one(Standing it, Page page) {
        var session = sessions.current(it.till().id());
        boolean over = it.till().closed() || it.site().closed();
        var links = new ArrayList<LinkView>();
        int aside = asides.count(it.till().id());
        if (aside > 0 && (it.may(Duty.TILL) || it.may(Duty.CHECK)))
            links.add(new LinkView(it.path() + "/a-reprendre", page.t("till.aside.count", aside)));
        if (it.may(Duty.CHECK) || it.may(Duty.TILL) && session.isPresent())
            links.add(new LinkView(it.path() + "/journee", page.t("till.day")));
        if (it.may(Duty.CHECK) || it.may(Duty.REPORTS) || it.may(Duty.AUDITOR))
            links.add(new LinkView(it.path() + "/clotures", page.t("till.closings")));
        else if (it.may(Duty.TILL))
            links.add(new LinkView(it.path() + "/clotures/derniere", page.t("till.closing.last")));
        if (it.may(Duty.AUDITOR)) links.add(new LinkView(it.path() + "/journal", page.t("till.journal")));
        if (it.may(Duty.SETTINGS)) links.add(new LinkView(it.path() + "/reglages", page.t("till.settings")));
        return new TillsView.OneView(
                it.may(Duty.TILL) && !over ? it.path() : "",
                it.till().name(),
                it.site().name(),
                session.map(at -> page.t("till.open.since", page.dateTime(at.at())))
                        .orElseGet(() -> page.t(over ? "till.out.of.use" : "till.shut")),
                page.t(session.isPresent() ? "till.sell" : "till.open.do"),
                session.isPresent(),
                links,
                session.isPresent() || !it.may(Duty.SETTINGS) ? null : use(it, page));
    }

    private static LinkView use(Standing it, Page page) {
        return it.till().closed()
                ? new LinkView(it.path() + "/en-service", page.t("till.put.in.use"))
                : new LinkView(it.path() + "/hors-service", page.t("till.put.out.of.use"));
    }
}
