package org.fabcom.accompaniment;

import java.util.Optional;
import java.util.function.Predicate;
import org.fabcom.accompaniment.kept.Kept;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
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

    /** On one’s own page: the sheets one’s organisations keep; for those who accompany: all of them. */
    @Bean
    NavigationEntry keptEntry() {
        return new Entry(Kept.PATH, "accompaniment.kept.title", false);
    }

    @Bean
    NavigationEntry staffEntry() {
        return new Entry("/accompagnement/diagnostics", "accompaniment.staff.nav", true);
    }

    @Bean
    NavigationEntry casesEntry() {
        return new CaseEntries(
                "/accompagnements", "accompaniment.cases.title", 19, NavigationEntry.Place.ACCOUNT, Visitor::signedIn);
    }

    @Bean
    NavigationEntry dayEntry() {
        return new CaseEntries(
                "/accompagnement/journee",
                "accompaniment.day.nav",
                10,
                NavigationEntry.Place.ACCOUNT,
                it -> it.is(InstanceRole.MEDIATOR));
    }

    @Bean
    NavigationEntry queueEntry() {
        return new CaseEntries(
                "/accompagnement/file",
                "accompaniment.queue.nav",
                11,
                NavigationEntry.Place.ACCOUNT,
                it -> it.is(InstanceRole.COORDINATOR));
    }

    @Bean
    NavigationEntry caseListEntry() {
        return new CaseEntries(
                "/accompagnement/dossiers",
                "accompaniment.list.nav",
                12,
                NavigationEntry.Place.ACCOUNT,
                KeptPages::staff);
    }

    @Bean
    NavigationEntry counterEntry() {
        return new CaseEntries(
                "/accompagnement/accueil",
                "accompaniment.counter.nav",
                13,
                NavigationEntry.Place.ACCOUNT,
                KeptPages::staff);
    }

    /** On the page of an organisation: its people may ask for help. */
    @Bean
    NavigationEntry askEntry() {
        return new CaseEntries(
                "/accompagnements/demander?organisation=",
                "accompaniment.ask.nav",
                10,
                NavigationEntry.Place.ORGANISATION,
                it -> !it.seats().isEmpty());
    }

    private record CaseEntries(String url, String label, int order, Place place, Predicate<Visitor> whom)
            implements NavigationEntry {

        @Override
        public String room() {
            return ROOM;
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return whom.test(visitor);
        }
    }

    private record Entry(String url, String label, boolean staff) implements NavigationEntry {

        @Override
        public int order() {
            return staff ? 21 : 20;
        }

        @Override
        public Place place() {
            return Place.ACCOUNT;
        }

        @Override
        public String room() {
            return ROOM;
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return visitor.signedIn() && (!staff || KeptPages.staff(visitor));
        }
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
