package org.fabcom.testing;

import module java.base;
import javax.sql.DataSource;
import org.fabcom.imports.fetching.Opened;
import org.fabcom.kernel.check.Check;
import org.fabcom.people.Organisations;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.signin.Sessions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What differs from production in a test: where the database is, and a clock that can be put forward. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    DataSource dataSource() {
        return CurrentBase.get();
    }

    @Bean
    @Primary
    SwitchedDemonstration switchedDemonstration(org.fabcom.kernel.settings.Settings settings) {
        return new SwitchedDemonstration(settings);
    }

    @Bean
    @Primary
    SwitchedBox switchedBox(org.fabcom.kernel.settings.Settings settings) {
        return new SwitchedBox(settings);
    }

    @Bean
    @Primary
    MovedClock movedClock() {
        return new MovedClock();
    }

    @Bean
    Web web(org.springframework.context.ApplicationContext application) {
        return new Web(application);
    }

    @Bean
    Findings findings(List<Check> checks) {
        return new Findings(checks);
    }

    @Bean
    Table table() {
        return new Table();
    }

    @Bean
    Neighbours neighbours(
            People people,
            Organisations organisations,
            Seats seats,
            Rights rights,
            Sessions sessions,
            Passwords passwords,
            Web web) {
        return new Neighbours(people, organisations, seats, rights, sessions, passwords, web);
    }

    @Bean
    @Primary
    OpenedHere openedHere(@Qualifier("org.fabcom.imports.fetching.PublicOnly") Opened house) {
        return new OpenedHere(house);
    }
}
