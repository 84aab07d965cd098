package org.fabcom.till.offline;

import module java.base;
import org.fabcom.till.Till;
import org.fabcom.till.offline.KeptReader.Read;
import org.fabcom.till.sales.KeptSales;
import org.fabcom.web.Page;
import org.fabcom.web.offline.Device;
import org.fabcom.web.offline.SignedLine;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** From what a device kept to an event of its till, or to the reason why not. */
@Component
record KeptEntry(KeptReader reader, KeptSales sales) {

    /** Why it did not enter; empty: it did. Again does no harm. {@code byHand}: as copied from a notebook, whatever its age. */
    String enter(Till till, Device device, SignedLine line, Instant received, boolean byHand) {
        return switch (reader.read(till, device, line, received, byHand)) {
            case Read.Wrong wrong -> wrong.why();
            case Read.Sale sale -> {
                try {
                    sales.enter(till.id(), sale.it(), byHand);
                    yield "";
                } catch (Problem refused) {
                    yield refused.code();
                }
            }
        };
    }

    static String words(String why, Page page) {
        if (why.equals(Asides.PAID)) return page.t("till.aside.PAID");
        return page.t(why.startsWith("FC-") ? "problem." + why + ".title" : "till.aside." + why);
    }
}
