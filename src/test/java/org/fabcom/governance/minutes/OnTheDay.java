package org.fabcom.governance.minutes;

import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Scic;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** An assembly on its day, not open yet. */
abstract class OnTheDay {

    final ApplicationContext beans;
    final Neighbours neighbours;
    final MinutesRegister register;
    final Scic scic;
    final Assembly it;

    OnTheDay(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
        register = beans.getBean(MinutesRegister.class);
        scic = new Scic(beans);
        it = scic.convened();
        scic.onTheDay();
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }
}
