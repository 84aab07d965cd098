package org.fabcom.people.invoicing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.invoicing.Billable.Use;
import org.fabcom.web.Page;

/** Port: what a party paid a house beforehand, told before its invoices take from it. */
public interface Prepaid {

    /** {@code name}: of what gives all of a use; {@code left}: what is in it afterwards, in words; empty: it gave already. */
    record Given(String name, String left) {}

    /** As it is now; asking changes nothing. */
    interface Stock {
        /** Of uses in their order, each that is paid beforehand. */
        Map<UUID, Given> pays(List<Use> uses);
    }

    /** {@code uses}: those that may have been given already. */
    Stock of(PartyId seller, PartyId buyer, Collection<UUID> uses, Page page);
}
