package org.fabcom.ledger.wallet;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before wallets are closed: how many hold or owe something, how many requests of payment wait. */
@Configuration(proxyBeanMethods = false)
class HeldBalances {

    @Bean
    RoomStakes heldBalances(Sql db) {
        return RoomStakes.counted("ledger", "ledger.stakes", db, """
                select (select count(*) from ledger.account where party is not null and available + reserved <> 0),
                    (select count(*) from ledger.payment_request where state = 'OPEN')
                """);
    }
}
