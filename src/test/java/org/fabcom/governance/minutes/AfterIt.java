package org.fabcom.governance.minutes;

import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Scic;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** An assembly that is over, whose minutes are to be written. */
abstract class AfterIt {

    final ApplicationContext beans;
    final Neighbours neighbours;
    final Signing signing;
    final MinutesDrafts drafts;
    final MinutesRegister register;
    final ClosedAssembly world;
    final Scic scic;
    final Assembly it;

    AfterIt(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
        signing = beans.getBean(Signing.class);
        drafts = beans.getBean(MinutesDrafts.class);
        register = beans.getBean(MinutesRegister.class);
        world = new ClosedAssembly(beans);
        scic = world.scic;
        it = world.it;
    }

    @AfterEach
    void back() {
        scic.clock.back();
    }
}
