package org.fabcom.flows.offline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was weighed without network and did not enter the journal, with the reason: whoever checks weighs it, or writes it, anew. */
@Controller
final class AsidePages {

    private record Aside(Instant at, String site, String by, String what, String mass, String why) {}

    private static final Query<Aside> LIST = Query.of(
                    "w.received_at, w.site_name, w.why, coalesce(w.fields ->> 'masse', '') as mass,"
                            + " coalesce(k.official_name, '') as what, coalesce(p.name, '') as by_name",
                    """
                    (select r.device, r.number, r.why, r.received_at, d.person, s.owner, s.name as site_name,
                            case when r.said is json and position('\\u0000' in r.said) = 0 then r.said::json -> 'champs' end as fields
                        from flows.received r join flows.device d on d.id = r.device join flows.site s on s.id = d.site
                        where r.outcome = 'REFUSED' and d.site = any (:sites)) w
                    left join flows.kind k on k.id::text = w.fields ->> 'objet' and k.owner = w.owner
                    left join people.party_card p on p.id = w.person
                    """,
                    (row, n) -> new Aside(
                            Times.read(row, "received_at"),
                            row.getString("site_name"),
                            row.getString("by_name"),
                            row.getString("what"),
                            row.getString("mass"),
                            row.getString("why")))
            .order("w.received_at desc, w.device, w.number");

    private static final Listing<Aside> ASIDE = Listing.<Aside>of("mises-de-cote", "flows.aside.")
            .time("at", Aside::at)
            .text("site", Aside::site)
            .text("what", Aside::what)
            .text("mass", Aside::mass)
            .words("why", (it, page) -> page.t("flows.refused." + it.why()))
            .text("by", Aside::by)
            .as();

    private final Gate gate;
    private final JdbcClient db;

    AsidePages(Gate gate, JdbcClient db) {
        this.gate = gate;
        this.db = db;
    }

    @GetMapping("/pesee/mises-de-cote/{organisation}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(@PathVariable UUID organisation, Address address, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, Duty.CHECK, Duty.AUDITOR).stream()
                .map(Site::id)
                .toArray(UUID[]::new);
        return page.show("web/table", ASIDE.table(address, page, LIST.asked(db::sql, address, Map.of("sites", sites))));
    }
}
