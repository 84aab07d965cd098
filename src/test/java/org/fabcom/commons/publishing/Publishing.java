package org.fabcom.commons.publishing;

import org.fabcom.commons.Commoners;
import org.fabcom.plan.Accompanied;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed plans of gardens on their way to be published. */
abstract class Publishing {

    final Web web;
    final Neighbours neighbours;
    final JdbcClient db;
    final Accompanied accompanied;
    final Commoners commoners;

    Publishing(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        db = beans.getBean(JdbcClient.class);
        accompanied = new Accompanied(beans);
        commoners = new Commoners(beans);
    }
}
