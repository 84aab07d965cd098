package org.fabcom.flows.sites;

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

/** Stops whoever may not: a site that is not there is not found, a duty that is not held is forbidden. */
@Component
public final class Gate {

    private final Sites sites;
    private final Duties duties;

    Gate(Sites sites, Duties duties) {
        this.sites = sites;
        this.duties = duties;
    }

    /** The site, for whoever has at least one of these duties there. */
    public Site site(UUID id, Visitor me, Duty... oneOf) {
        var standing = duties.standing(me, id).orElseThrow(Problem::notFound);
        for (var duty : oneOf) if (standing.duties().contains(duty)) return standing.site();
        throw Problem.forbidden();
    }

    public boolean may(Site site, Visitor me, Duty duty) {
        return duties.may(me, site, duty);
    }

    /** The sites of an organisation at which the visitor has at least one of these duties, closed ones too; 403 if there are none. */
    public List<Site> sites(UUID organisation, Visitor me, Duty... oneOf) {
        var all = sites.all(new PartyId(organisation));
        if (all.isEmpty()) throw Problem.notFound();
        var open = all.stream()
                .filter(it -> List.of(oneOf).stream().anyMatch(duty -> duties.may(me, it, duty)))
                .toList();
        if (open.isEmpty()) throw Problem.forbidden();
        return open;
    }

    /** Whoever speaks for the whole house: closes its months, declares its figures. */
    public void everywhere(UUID organisation, Visitor me, Duty duty) {
        if (!holdsEverywhere(new PartyId(organisation), me, duty)) throw Problem.forbidden();
    }

    /** Whether the visitor has this duty at each of the sites of an organisation, closed ones too. */
    public boolean holdsEverywhere(PartyId organisation, Visitor me, Duty duty) {
        return sites.all(organisation).stream().allMatch(it -> duties.may(me, it, duty));
    }

    /** Whether the visitor may name things for an organisation. */
    public boolean names(PartyId owner, Visitor me) {
        return me.sits(owner, Seat.REFERENT)
                || !duties.sites(me, owner, Duty.SETTINGS).isEmpty();
    }

    /**
     * Whoever may name things for an organisation: its referents, and whoever has the duty at one of its sites. For those who do
     * nothing there it is not there.
     */
    public PartyId settings(UUID organisation, Visitor me) {
        var owner = new PartyId(organisation);
        if (names(owner, me)) return owner;
        throw duties.organisations(me.party()).contains(owner) ? Problem.forbidden() : Problem.notFound();
    }
}
