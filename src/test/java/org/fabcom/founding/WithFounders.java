package org.fabcom.founding;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** A group of some size that walks its path, and a clock that is put back afterwards. */
abstract class WithFounders {

    final Web web;
    final Neighbours neighbours;
    final Sql db;
    final MovedClock clock;

    WithFounders(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        db = beans.getBean(Sql.class);
        clock = beans.getBean(MovedClock.class);
    }

    @AfterEach
    void today() {
        clock.back();
    }

    FoundingGroup group(int size) {
        return new FoundingGroup(web, neighbours, size, "La Fabrique des Trois-Rivières");
    }
}
