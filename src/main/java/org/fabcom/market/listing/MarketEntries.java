package org.fabcom.market.listing;

import org.fabcom.kernel.Visitor;
import org.fabcom.market.Standing;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the square. */
@Configuration(proxyBeanMethods = false)
class MarketEntries {

    private record Entry(String url, String label, int order, Place place) implements NavigationEntry {
        @Override
        public String room() {
            return "market";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return switch (place) {
                case ACCOUNT -> visitor.signedIn();
                case ADMINISTRATION -> Standing.moderates(visitor);
                default -> true;
            };
        }
    }

    @Bean
    NavigationEntry marketEntry() {
        return new Entry(PlacePages.PATH, "market.title", 40, NavigationEntry.Place.MENU);
    }

    @Bean
    NavigationEntry ownMarketEntry() {
        return new Entry("/moi/place", "market.own.title", 16, NavigationEntry.Place.ACCOUNT);
    }

    @Bean
    NavigationEntry skillsEntry() {
        return new Entry("/moi/savoir-faire", "market.skills.title", 17, NavigationEntry.Place.ACCOUNT);
    }

    @Bean
    NavigationEntry categoriesEntry() {
        return new Entry("/place/categories", "market.categories", 60, NavigationEntry.Place.ADMINISTRATION);
    }

    @Bean
    NavigationEntry disputesEntry() {
        return new Entry("/place/litiges", "market.disputes", 61, NavigationEntry.Place.ADMINISTRATION);
    }
}
