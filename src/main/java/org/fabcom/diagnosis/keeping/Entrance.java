package org.fabcom.diagnosis.keeping;

import module java.base;
import org.fabcom.diagnosis.asking.StructurePages;
import org.fabcom.diagnosis.kept.Kept;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.HomePanel;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.NextSteps;
import org.fabcom.web.NextSteps.Step;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How one comes in: the first entry of the menu and the promise on the home page. */
@Configuration(proxyBeanMethods = false)
class Entrance {

    private static final String ROOM = "accompaniment";
    private static final int OFFER = 900;

    @Bean
    NavigationEntry takeStockEntry() {
        return new RoomEntry(ROOM, Place.MENU, 10, StructurePages.PATH, "diagnosis.nav");
    }

    /** On one’s own page: the sheets one’s organisations keep; for those who accompany: all of them. */
    @Bean
    NavigationEntry keptEntry() {
        return new RoomEntry(ROOM, Place.ACCOUNT, 20, Kept.PATH, "diagnosis.kept.title", Visitor::signedIn);
    }

    /** On the page of an organisation: its own sheets, and the way to a first one. */
    @Bean
    NavigationEntry keptOfEntry() {
        return new RoomEntry(
                ROOM,
                Place.ORGANISATION,
                9,
                Kept.PATH + "?organisation=",
                "diagnosis.kept.title",
                it -> !it.seats().isEmpty());
    }

    @Bean
    NavigationEntry staffEntry() {
        return new RoomEntry(
                ROOM, Place.ACCOUNT, 21, "/accompagnement/diagnostics", "diagnosis.staff.nav", KeptPages::staff);
    }

    /** What anybody may do who has nothing else to do. */
    @Bean
    NextSteps takeStock() {
        return page -> List.of(new Step(
                OFFER,
                page.t("diagnosis.home.title"),
                page.t("diagnosis.hero.lead"),
                StructurePages.PATH,
                page.t("diagnosis.hero.go"),
                "scale",
                page.t("diagnosis.home.note")));
    }

    @Bean
    @Order(10)
    HomePanel promise() {
        return new HomePanel() {
            @Override
            public Slot slot() {
                return Slot.HERO;
            }

            @Override
            public Optional<Panel> panel(Page page) {
                return Optional.of(new Panel("diagnosis/hero", new HeroView(StructurePages.PATH)));
            }
        };
    }
}
