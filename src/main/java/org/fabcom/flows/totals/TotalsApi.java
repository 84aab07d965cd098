package org.fabcom.flows.totals;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Unreadable;
import org.fabcom.web.programs.NeedsScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Totals for programs: of the organisations, or of the sites alone, whose reports the token's person may read. */
@RestController
record TotalsApi(FlowTotals totals, Duties duties, Sites sites) {

    /** What came from elsewhere belongs to a whole house: whoever reads some of its sites does not read it. */
    @GetMapping("/api/v1/flows/totals")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("flows:read")
    TotalsAnswer totals(Address address, Visitor me) {
        var owners = new HashSet<PartyId>();
        me.seats().forEach((owner, seat) -> {
            if (seat.atLeast(Seat.REFERENT)) owners.add(owner);
        });
        var alone = new HashSet<UUID>();
        for (var owner : duties.organisations(me.party())) {
            var all = sites.all(owner);
            var read = all.stream().filter(it -> reads(me, it)).map(Site::id).toList();
            if (read.size() == all.size()) owners.add(owner);
            else if (!owners.contains(owner)) alone.addAll(read);
        }
        var first = Filters.day(address, "from");
        var last = Filters.day(address, "to");
        if (first != null && last != null && last.isBefore(first))
            throw new Unreadable("to", last.toString(), "web.unreadable.before");
        return TotalsAnswer.of(totals.of(owners, alone, first, last));
    }

    private boolean reads(Visitor me, Site site) {
        return duties.may(me, site, Duty.REPORTS) || duties.may(me, site, Duty.AUDITOR);
    }
}
