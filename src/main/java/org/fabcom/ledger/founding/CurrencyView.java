package org.fabcom.ledger.founding;

import module java.base;
import org.fabcom.web.Form;

/** One currency: what it is, who may issue it, and closing it. */
public record CurrencyView(
        String id,
        String name,
        String what,
        String limits,
        boolean closed,
        boolean issued,
        boolean administers,
        boolean issues,
        List<Issuer> issuers,
        List<Issuer> found,
        Form form) {

    /** Somebody who may issue, or could. */
    public record Issuer(String id, String name) {}
}
