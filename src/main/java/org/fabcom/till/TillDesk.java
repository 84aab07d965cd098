package org.fabcom.till;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
            var held = duties.of(me, site);
            if (held.stream().anyMatch(it -> it != Duty.INTAKE)) found.add(new Standing(till, site, held));
        }
        return found;
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
