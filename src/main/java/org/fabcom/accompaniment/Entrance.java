package org.fabcom.accompaniment;

import java.util.Optional;
import org.fabcom.accompaniment.kept.Kept;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.HomePanel;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How one comes in: the first entry of the menu and the promise on the home page. */
@Configuration(proxyBeanMethods = false)
class Entrance {

    private static final String ROOM = "accompaniment";

    @Bean
    NavigationEntry takeStockEntry() {
        return new RoomEntry(ROOM, Place.MENU, 10, StructurePages.PATH, "accompaniment.nav");
    }

    /** On one’s own page: the sheets one’s organisations keep; for those who accompany: all of them. */
    @Bean
    NavigationEntry keptEntry() {
        return new RoomEntry(ROOM, Place.ACCOUNT, 20, Kept.PATH, "accompaniment.kept.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry staffEntry() {
        return new RoomEntry(
                ROOM, Place.ACCOUNT, 21, "/accompagnement/diagnostics", "accompaniment.staff.nav", KeptPages::staff);
    }

    @Bean
    NavigationEntry casesEntry() {
        return new RoomEntry(
                ROOM, Place.ACCOUNT, 19, "/accompagnements", "accompaniment.cases.title", Visitor::signedIn);
    }

    @Bean
    NavigationEntry dayEntry() {
        return new RoomEntry(
                ROOM,
                Place.ACCOUNT,
                10,
                "/accompagnement/journee",
                "accompaniment.day.nav",
                it -> it.is(InstanceRole.MEDIATOR));
    }

    @Bean
    NavigationEntry queueEntry() {
        return new RoomEntry(
                ROOM,
                Place.ACCOUNT,
                11,
                "/accompagnement/file",
                "accompaniment.queue.nav",
                it -> it.is(InstanceRole.COORDINATOR));
    }

    @Bean
    NavigationEntry caseListEntry() {
        return new RoomEntry(
                ROOM, Place.ACCOUNT, 12, "/accompagnement/dossiers", "accompaniment.list.nav", KeptPages::staff);
    }

    @Bean
    NavigationEntry counterEntry() {
        return new RoomEntry(
                ROOM, Place.ACCOUNT, 13, "/accompagnement/accueil", "accompaniment.counter.nav", KeptPages::staff);
    }

    /** On the page of an organisation: its people may ask for help. */
    @Bean
    NavigationEntry askEntry() {
        return new RoomEntry(
                ROOM,
                Place.ORGANISATION,
                10,
                "/accompagnements/demander?organisation=",
                "accompaniment.ask.nav",
                it -> !it.seats().isEmpty());
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
