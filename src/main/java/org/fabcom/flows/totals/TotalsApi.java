package org.fabcom.flows.totals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.programs.NeedsScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Totals for programs: of the organisations whose reports the token's person may read. */
@RestController
class TotalsApi {

    private final FlowTotals totals;
    private final Duties duties;

    TotalsApi(FlowTotals totals, Duties duties) {
        this.totals = totals;
        this.duties = duties;
    }

    @GetMapping("/api/v1/flows/totals")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("flows:read")
    Map<String, Object> totals(Address address, Visitor me) {
        return totals.of(owners(me), day(address, "from"), day(address, "to"));
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(Address address, String name) {
        return Filters.day(address, name);
    }

    private Set<PartyId> owners(Visitor me) {
        var all = new HashSet<PartyId>();
        me.seats().forEach((owner, seat) -> {
            if (seat.atLeast(Seat.REFERENT)) all.add(owner);
        });
        for (var owner : duties.organisations(me.party()))
            if (!duties.sites(me, owner, Duty.REPORTS).isEmpty()
                    || !duties.sites(me, owner, Duty.AUDITOR).isEmpty()) all.add(owner);
        return all;
    }
}
