package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the scale: the sites at which the visitor does something, and what. */
@Controller
record ScalePages(Sites sites, Duties duties, People people) {

    static final String HOME = "/pesee";

    private static final Set<Duty> OBJECTS = EnumSet.of(Duty.WORKSHOP, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);

    @GetMapping(HOME)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView home(Visitor me, Page page) {
        Set<PartyId> owners = new LinkedHashSet<>(duties.organisations(me.party()));
        me.seats().forEach((owner, seat) -> {
            if (seat.atLeast(Seat.REFERENT) && !sites.none(owner)) owners.add(owner);
        });
        var names = people.names(owners);
        return page.show(
                "flows/home",
                new ScaleView(owners.stream()
                        .map(it -> owner(it, names.getOrDefault(it, ""), me, page))
                        .toList()));
    }

    private ScaleView.OwnerView owner(PartyId owner, String name, Visitor me, Page page) {
        var open = new ArrayList<ScaleView.SiteView>();
        var all = EnumSet.noneOf(Duty.class);
        for (var site : sites.of(owner)) {
            var held = duties.of(me, site);
            all.addAll(held);
            var links = links(site, held, page);
            if (!links.isEmpty()) open.add(new ScaleView.SiteView(site.name(), links));
        }
        return new ScaleView.OwnerView(name, open, links(owner, all, page));
    }

    private static List<LinkView> links(Site site, Set<Duty> held, Page page) {
        var links = new ArrayList<LinkView>();
        if (held.contains(Duty.INTAKE) && site.takesIn())
            links.add(new LinkView("/pesee/quai/" + site.id(), page.t("flows.desk.title")));
        if (held.contains(Duty.CHECK))
            links.add(new LinkView("/pesee/sorties/" + site.id(), page.t("flows.exits.title")));
        return links;
    }

    private static List<LinkView> links(PartyId owner, Set<Duty> held, Page page) {
        var links = new ArrayList<LinkView>();
        if (held.contains(Duty.CHECK) || held.contains(Duty.INTAKE))
            links.add(new LinkView("/pesee/surplus/" + owner, page.t("surplus.title")));
        if (held.contains(Duty.CHECK)) links.add(new LinkView("/pesee/enlevements/" + owner, page.t("pickups.title")));
        if (held.contains(Duty.WORKSHOP))
            links.add(new LinkView("/pesee/atelier/" + owner, page.t("items.queue.title")));
        if (held.stream().anyMatch(OBJECTS::contains))
            links.add(new LinkView("/pesee/objets/" + owner, page.t("items.title")));
        if (held.contains(Duty.CHECK) || held.contains(Duty.TILL) || held.contains(Duty.WORKSHOP))
            links.add(new LinkView("/pesee/locations/" + owner, page.t("loans.title")));
        if (held.contains(Duty.REPORTS) || held.contains(Duty.AUDITOR))
            links.add(new LinkView("/pesee/bilan/" + owner, page.t("flows.account.title")));
        if (held.contains(Duty.CHECK) || held.contains(Duty.AUDITOR) || held.contains(Duty.REPORTS))
            links.add(new LinkView("/pesee/registre/" + owner, page.t("flows.column.title")));
        if (held.contains(Duty.CHECK) || held.contains(Duty.AUDITOR))
            links.add(new LinkView("/pesee/mises-de-cote/" + owner, page.t("flows.aside.title")));
        if (held.contains(Duty.REPORTS))
            links.add(new LinkView("/pesee/declarations/" + owner, page.t("flows.declaring.title")));
        if (held.contains(Duty.REPORTS) || held.contains(Duty.AUDITOR)) {
            links.add(new LinkView("/pesee/enquete/" + owner, page.t("flows.survey.title")));
            links.add(new LinkView("/pesee/collectivite/" + owner, page.t("flows.authority.title")));
            links.add(new LinkView("/pesee/reseau/" + owner, page.t("flows.network.title")));
        }
        if (held.contains(Duty.SETTINGS))
            links.add(new LinkView(SettingsPages.PATH + owner, page.t("flows.settings.title")));
        return links;
    }
}
