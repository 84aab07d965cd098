package org.fabcom.accompaniers.quotes;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On one’s own page: one’s quotes; before accompanying is closed, how many wait for an answer and how many were agreed. */
@Configuration(proxyBeanMethods = false)
class QuoteEntries {

    @Bean
    NavigationEntry quotesEntry() {
        return new RoomEntry("accompaniment", Place.ACCOUNT, 22, Quote.PATH, "quotes.title", Visitor::signedIn);
    }

    @Bean
    RoomStakes openQuotes(Sql db) {
        return RoomStakes.counted("accompaniment", "quotes.stakes", db, """
                select count(*) filter (where state in ('ASKED', 'OFFERED')), count(*) filter (where state = 'ACCEPTED')
                from accompaniers.quote
                """);
    }
}
