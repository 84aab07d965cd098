package org.fabcom.market.listing;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Standing;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the square. */
@Configuration(proxyBeanMethods = false)
class MarketEntries {

    @Bean
    NavigationEntry marketEntry() {
        return new RoomEntry("market", Place.MENU, 40, PlacePages.PATH, "market.title");
    }

    @Bean
    NavigationEntry ownMarketEntry() {
        return new RoomEntry("market", Place.ACCOUNT, 16, "/moi/place", "market.own.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry skillsEntry() {
        return new RoomEntry(
                "market", Place.ACCOUNT, 17, "/moi/savoir-faire", "market.skills.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry categoriesEntry() {
        return new RoomEntry(
                "market", Place.ADMINISTRATION, 60, "/place/categories", "market.categories", Standing::moderates);
    }

    @Bean
    NavigationEntry disputesEntry() {
        return new RoomEntry(
                "market", Place.ADMINISTRATION, 61, "/place/litiges", "market.disputes", Standing::moderates);
    }

    /** Told before the square is closed: how many posts are shown, how many deals go on. */
    @Bean
    RoomStakes openSquare(Sql db) {
        return RoomStakes.counted("market", "market.stakes", db, """
                select (select count(*) from market.post where state = 'PUBLISHED'), (select count(*) from market.deal
                    where state in ('OPEN', 'ACCEPTED', 'INVOICED', 'AWAITING', 'REFUNDING'))
                """);
    }
}
