package org.fabcom.till;

import org.fabcom.testing.Neighbours;
import org.fabcom.till.archive.Archives;
import org.fabcom.till.sales.Baskets;
import org.fabcom.till.sales.Checkout;
import org.fabcom.till.sales.SaleLine;
import org.springframework.context.ApplicationContext;

/** A tablet whose prices are looked at, line by line. */
abstract class WithPrices extends WithTablet {

    WithPrices(ApplicationContext beans) {
        super(
                beans,
                beans.getBean(Neighbours.class),
                beans.getBean(Archives.class),
                beans.getBean(Baskets.class),
                beans.getBean(Checkout.class));
    }

    String path() {
        return "/caisse/" + till.id();
    }

    SaleLine line(int n) {
        return sold().getLast().lines().get(n);
    }
}
