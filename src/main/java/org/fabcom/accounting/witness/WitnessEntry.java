package org.fabcom.accounting.witness;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The witness among the links of administrators; treasurers find it in their books. */
@Component
class WitnessEntry implements NavigationEntry {

    @Override
    public String url() {
        return WitnessPages.PATH;
    }

    @Override
    public String label() {
        return "ledger.witness.title";
    }

    @Override
    public int order() {
        return 640;
    }

    @Override
    public Place place() {
        return Place.ADMINISTRATION;
    }

    @Override
    public String room() {
        return "ledger";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.is(InstanceRole.ADMINISTRATOR);
    }
}
