package org.fabcom.people.twostep;

import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** People who sign in with a telephone beside their password. */
abstract class WithTelephone {

    final Web web;
    final Neighbours neighbours;
    final MovedClock clock;
    final Sql db;

    WithTelephone(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        clock = beans.getBean(MovedClock.class);
        db = beans.getBean(Sql.class);
        Telephone.align(clock);
    }

    @AfterEach
    void now() {
        clock.back();
    }

    WebAnswer enter(Person person, String code) {
        return Telephone.enter(web.visitor(), person, code);
    }
}
