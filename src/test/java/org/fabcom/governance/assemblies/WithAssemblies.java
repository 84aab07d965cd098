package org.fabcom.governance.assemblies;

import org.fabcom.governance.assemblies.desk.AgendaRequests;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A cooperative whose assemblies are convened. */
abstract class WithAssemblies {

    final ApplicationContext beans;
    final Convocations convocations;
    final AgendaRequests requests;
    final Ballots ballots;
    final Sql db;
    final Neighbours neighbours;
    Scic scic;

    WithAssemblies(ApplicationContext beans) {
        this.beans = beans;
        convocations = beans.getBean(Convocations.class);
        requests = beans.getBean(AgendaRequests.class);
        ballots = beans.getBean(Ballots.class);
        db = beans.getBean(Sql.class);
        neighbours = beans.getBean(Neighbours.class);
    }

    @BeforeEach
    void aScic() {
        scic = new Scic(beans);
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }
}
