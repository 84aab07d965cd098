package org.fabcom.till;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Who may stand at which till: the duties that somebody holds at its site. */
@Component
public class TillDesk {

    /** What whoever is in front of the page may do at a till. */
    public record Standing(Till till, Site site, Set<Duty> duties) {

        public Standing {
            duties = Set.copyOf(duties);
        }

        public boolean may(Duty duty) {
            return duties.contains(duty);
        }

        public String path() {
            return HOME + "/" + till.id();
        }
    }

    public static final String HOME = "/caisse";

    private final Tills tills;
    private final Sites sites;
    private final Duties duties;

    TillDesk(Tills tills, Sites sites, Duties duties) {
        this.tills = tills;
        this.sites = sites;
        this.duties = duties;
    }

    /** Whoever holds one of these duties at the site of the till; 403 for all others, 404 when there is no such till. */
    public Standing at(Visitor me, UUID id, Duty... one) {
        var till = tills.need(id);
        var there = duties.standing(me, till.site()).orElseThrow(Problem::notFound);
        for (var it : one) if (there.duties().contains(it)) return new Standing(till, there.site(), there.duties());
        throw Problem.forbidden();
    }

    /** All tills at which they may do something, in the order of their organisations. */
    public List<Standing> all(Visitor me) {
        var found = new ArrayList<Standing>();
        var all = tills.of(organisations(me));
        var there = sites.find(all.stream().map(Till::site).toList());
        for (var till : all) {
            var site = there.get(till.site());
            if (site == null) continue;
            var at = standing(me, till, site);
            if (at.duties().stream().anyMatch(it -> it != Duty.INTAKE)) found.add(at);
        }
        return found;
    }

    /** Those at which they sell, where the till and its site are open. */
    public List<Standing> open(Visitor me) {
        var sites = duties.sites(me, organisations(me), Duty.TILL).stream()
                .collect(Collectors.toMap(Site::id, it -> it, (one, other) -> one, LinkedHashMap::new));
        var owners = sites.values().stream().map(Site::owner).distinct().toList();
        return tills.of(owners).stream()
                .filter(it -> !it.closed() && sites.containsKey(it.site()))
                .map(it -> standing(me, it, Objects.requireNonNull(sites.get(it.site()))))
                .toList();
    }

    private Standing standing(Visitor me, Till till, Site site) {
        return new Standing(till, site, duties.of(me, site));
    }

    /** The tills of this organisation at which they sell. */
    public List<Standing> selling(Visitor me, PartyId organisation) {
        return all(me).stream()
                .filter(it -> it.till().organisation().equals(organisation)
                        && it.may(Duty.TILL)
                        && !it.till().closed())
                .toList();
    }

    /** The sites of organisations at which they may set up a till. */
    public List<Site> settled(Visitor me) {
        return duties.sites(me, organisations(me), Duty.SETTINGS).stream()
                .filter(Site::sells)
                .toList();
    }

    /** They may set up the tills of this organisation: at one of its sites at least. */
    public void settles(Visitor me, PartyId organisation) {
        if (!maySettle(me, organisation)) throw Problem.forbidden();
    }

    public boolean maySettle(Visitor me, PartyId organisation) {
        return !duties.sites(me, organisation, Duty.SETTINGS).isEmpty();
    }

    private Set<PartyId> organisations(Visitor me) {
        var all = new LinkedHashSet<PartyId>();
        me.seats().forEach((organisation, seat) -> {
            if (seat.atLeast(Seat.REFERENT)) all.add(organisation);
        });
        if (me.signedIn()) all.addAll(duties.organisations(me.party()));
        return all;
    }
}
