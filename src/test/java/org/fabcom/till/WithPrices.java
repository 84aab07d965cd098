package org.fabcom.till;

import org.fabcom.till.sales.SaleLine;
import org.springframework.context.ApplicationContext;

/** A tablet whose prices are looked at, line by line. */
abstract class WithPrices extends WithTablet {

    WithPrices(ApplicationContext beans) {
        super(beans);
    }

    String path() {
        return "/caisse/" + till.id();
    }

    SaleLine line(int n) {
        return sold().getLast().lines().get(n);
    }
}
