package org.fabcom.accompaniment;

import java.util.Optional;
import org.fabcom.web.HomePanel;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How one comes in: the first entry of the menu and the promise on the home page. */
@Configuration(proxyBeanMethods = false)
class Entrance {

    private static final String ROOM = "accompaniment";

    @Bean
    NavigationEntry takeStockEntry() {
        return new NavigationEntry() {
            @Override
            public String url() {
                return StructurePages.PATH;
            }

            @Override
            public String label() {
                return "accompaniment.nav";
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public String room() {
                return ROOM;
            }
        };
    }

    @Bean
    HomePanel promise() {
        return new HomePanel() {
            @Override
            public Slot slot() {
                return Slot.HERO;
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public String room() {
                return ROOM;
            }

            @Override
            public Optional<Panel> panel(Page page) {
                return Optional.of(new Panel("accompaniment/hero", new HeroView(StructurePages.PATH)));
            }
        };
    }
}
