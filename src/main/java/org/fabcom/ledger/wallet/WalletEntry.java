package org.fabcom.ledger.wallet;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** “Mon porte-monnaie” among the links of one’s own page. */
@Configuration(proxyBeanMethods = false)
class WalletEntry {

    @Bean
    NavigationEntry walletEntry() {
        return new RoomEntry("ledger", Place.ACCOUNT, 20, "/porte-monnaie", "ledger.wallet.title", Visitor::signedIn);
    }
}
