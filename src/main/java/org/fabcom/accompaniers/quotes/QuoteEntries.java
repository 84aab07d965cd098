package org.fabcom.accompaniers.quotes;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On one’s own page: one’s quotes. */
@Configuration(proxyBeanMethods = false)
class QuoteEntries {

    @Bean
    NavigationEntry quotesEntry() {
        return new RoomEntry("accompaniment", Place.ACCOUNT, 22, Quote.PATH, "quotes.title", Visitor::signedIn);
    }
}
