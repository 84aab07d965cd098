package org.fabcom.cases.coordination;

import org.fabcom.cases.CaseState;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.roles.RoleDuties;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Open cases stay with whoever loses the role, until a coordinator gives them to somebody else. */
@Component
record MediatorDuties(CaseListing listing) implements RoleDuties {

    @Override
    public String of(PartyId person, InstanceRole role, Page page) {
        if (role != InstanceRole.MEDIATOR) return "";
        long open = listing.count(CaseFilter.all().in(CaseState.ACCOMPANIED).of(person));
        return open == 0 ? "" : page.t("cases.duties", open);
    }
}
