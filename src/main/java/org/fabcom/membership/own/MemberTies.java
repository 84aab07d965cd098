package org.fabcom.membership.own;

import org.fabcom.kernel.PartyId;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.people.invoicing.Ties;
import org.springframework.stereotype.Component;

/** Members of the register are known to their house, unless they are suspended. */
@Component
record MemberTies(Members members) implements Ties {

    @Override
    public boolean member(PartyId house, PartyId party) {
        return members.current(house, party)
                .filter(it -> it.state() != MemberState.SUSPENDED)
                .isPresent();
    }
}
