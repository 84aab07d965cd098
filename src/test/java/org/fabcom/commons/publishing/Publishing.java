package org.fabcom.commons.publishing;

import org.fabcom.commons.Commoners;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Accompanied;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.springframework.context.ApplicationContext;

/** Closed plans of gardens on their way to be published. */
abstract class Publishing {

    final Web web;
    final Neighbours neighbours;
    final Sql db;
    final Accompanied accompanied;
    final Commoners commoners;

    Publishing(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        db = beans.getBean(Sql.class);
        accompanied = new Accompanied(beans);
        commoners = new Commoners(beans);
    }
}
