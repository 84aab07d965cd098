package org.fabcom.accounting.books;

import org.fabcom.accounting.Desk;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** “Comptabilité” on the own page and on the page of an organisation, for whoever manages one. */
@Configuration(proxyBeanMethods = false)
class AccountingEntries {

    private record Link(String url, String label, int order, Place place) implements NavigationEntry {

        @Override
        public String room() {
            return "ledger";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return visitor.seats().containsValue(Seat.MANAGER);
        }
    }

    @Bean
    NavigationEntry ownAccountingEntry() {
        return new Link(Desk.HOME, "accounting.title", 25, NavigationEntry.Place.ACCOUNT);
    }

    @Bean
    NavigationEntry organisationAccountingEntry() {
        return new Link(Desk.HOME + "?pour=", "accounting.title", 240, NavigationEntry.Place.ORGANISATION);
    }
}
