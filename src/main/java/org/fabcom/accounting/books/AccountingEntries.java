package org.fabcom.accounting.books;

import org.fabcom.accounting.Desk;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** “Comptabilité” on the own page and on the page of an organisation, for whoever manages one. */
@Configuration(proxyBeanMethods = false)
class AccountingEntries {

    @Bean
    NavigationEntry ownAccountingEntry() {
        return new RoomEntry("ledger", Place.ACCOUNT, 25, Desk.HOME, "accounting.title", AccountingEntries::keeps);
    }

    @Bean
    NavigationEntry organisationAccountingEntry() {
        return new RoomEntry(
                "ledger", Place.ORGANISATION, 240, Desk.HOME + "?pour=", "accounting.title", AccountingEntries::keeps);
    }

    private static boolean keeps(Visitor visitor) {
        return visitor.seats().containsValue(Seat.MANAGER);
    }
}
