package org.fabcom.cases.coordination;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.guide.FoundPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How one comes to the cases: one’s own, those one accompanies, the queue, the counter. */
@Configuration(proxyBeanMethods = false)
class CaseEntries {

    private static final String ROOM = "accompaniment";

    @Bean
    NavigationEntry casesEntry() {
        return new RoomEntry(ROOM, Place.ACCOUNT, 19, "/accompagnements", "cases.cases.title", Visitor::signedIn);
    }

    /** What a mediator opens all day long. */
    @Bean
    NavigationEntry dayInMenu() {
        return new RoomEntry(ROOM, Place.FOLDED, 1, "/accompagnement/journee", "cases.day.nav", InstanceRole.MEDIATOR);
    }

    @Bean
    NavigationEntry dayEntry() {
        return new RoomEntry(
                ROOM, Place.ACCOUNT, 10, "/accompagnement/journee", "cases.day.nav", InstanceRole.MEDIATOR);
    }

    @Bean
    NavigationEntry queueEntry() {
        return new RoomEntry(
                ROOM, Place.ACCOUNT, 11, "/accompagnement/file", "cases.queue.nav", InstanceRole.COORDINATOR);
    }

    @Bean
    NavigationEntry caseListEntry() {
        return new RoomEntry(ROOM, Place.ACCOUNT, 12, "/accompagnement/dossiers", "cases.list.nav", CaseEntries::staff);
    }

    @Bean
    NavigationEntry counterEntry() {
        return new RoomEntry(
                ROOM, Place.ACCOUNT, 13, "/accompagnement/accueil", "cases.counter.nav", CaseEntries::staff);
    }

    /** On the page of an organisation: its people may ask for help. */
    @Bean
    NavigationEntry askEntry() {
        return new RoomEntry(
                ROOM,
                Place.ORGANISATION,
                10,
                "/accompagnements/demander?organisation=",
                "cases.ask.nav",
                it -> !it.seats().isEmpty());
    }

    @Bean
    FoundPage askFound() {
        return new FoundPage(ROOM, "/accompagnements/demander", "cases.ask.title", "cases.ask.words");
    }

    private static boolean staff(Visitor me) {
        return me.is(InstanceRole.MEDIATOR) || me.is(InstanceRole.COORDINATOR);
    }
}
