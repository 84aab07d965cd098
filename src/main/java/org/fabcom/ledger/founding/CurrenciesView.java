package org.fabcom.ledger.founding;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The currencies of the community and what it chose to show. */
public record CurrenciesView(List<Line> lines, boolean administers, List<OptionView> visibilities, Form form) {

    /** One currency in words. */
    public record Line(String url, String name, String what, boolean closed) {}
}
