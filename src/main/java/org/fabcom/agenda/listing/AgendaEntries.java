package org.fabcom.agenda.listing;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agenda in the menu, that of an organisation on its page, and one's own among the links of whoever is signed in. */
@Configuration(proxyBeanMethods = false)
class AgendaEntries {

    private static final String ROOM = "agenda";

    @Bean
    NavigationEntry agendaEntry() {
        return new NavigationEntry() {
            @Override
            public String url() {
                return AgendaPages.PATH;
            }

            @Override
            public String label() {
                return "agenda.title";
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public String room() {
                return ROOM;
            }
        };
    }

    @Bean
    NavigationEntry organisationAgendaEntry() {
        return new NavigationEntry() {
            @Override
            public String url() {
                return "/agenda/par/";
            }

            @Override
            public String label() {
                return "agenda.organiser.link";
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public Place place() {
                return Place.ORGANISATION;
            }

            @Override
            public String room() {
                return ROOM;
            }
        };
    }

    @Bean
    NavigationEntry ownAgendaEntry() {
        return new NavigationEntry() {
            @Override
            public String url() {
                return "/moi/agenda";
            }

            @Override
            public String label() {
                return "agenda.own.title";
            }

            @Override
            public int order() {
                return 15;
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
                return visitor.signedIn();
            }
        };
    }
}
