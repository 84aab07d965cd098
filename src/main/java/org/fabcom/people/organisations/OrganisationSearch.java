package org.fabcom.people.organisations;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.Trade;
import org.fabcom.web.Page;
import org.fabcom.web.SearchSource;
import org.fabcom.web.list.Address;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pages of organisations in the search of the whole site: one's own, and all of them for those who serve them. */
@Component
@Order(5)
record OrganisationSearch(Organisations organisations) implements SearchSource {

    private static final String OWN = "/moi";

    @Override
    public String label() {
        return "people.organisation.search";
    }

    @Override
    public Hits search(String query, int most, Page page) {
        var me = page.visitor();
        if (!me.signedIn() || query.isBlank()) return new Hits(List.of(), 0, OWN);
        return staff(me) ? all(query, most, page) : own(query, most, me, page);
    }

    private static boolean staff(Visitor me) {
        return me.is(MEDIATOR) || me.is(COORDINATOR) || me.is(ADMINISTRATOR);
    }

    private Hits all(String query, int most, Page page) {
        var hits = organisations.search(query, 0, most).stream()
                .map(it -> hit(it.id(), it.name(), it.trade(), page))
                .toList();
        return new Hits(
                hits,
                hits.size() < most ? hits.size() : organisations.count(query),
                Address.of(OrganisationListPages.PATH).with("q", query).toString());
    }

    private Hits own(String query, int most, Visitor me, Page page) {
        var hits = new ArrayList<Hit>();
        for (var it : organisations.of(me.party())) {
            if (Fold.sought(query, it.name())) hits.add(hit(it.organisation(), it.name(), it.trade(), page));
        }
        return new Hits(hits.stream().limit(most).toList(), hits.size(), OWN);
    }

    private static Hit hit(PartyId id, String name, Trade trade, Page page) {
        return new Hit(OrganisationPages.path(id), name, page.t("people.trade." + trade));
    }
}
