package org.fabcom.till.setup;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The tills at which whoever looks may do something. {@code sites}: where they may set one up. */
public record TillsView(List<OneView> tills, List<OptionView> sites, List<LinkView> guides, Form form) {

    /** {@code use}: the POST that puts it out of use, or in use again; null: not theirs to say. */
    public record OneView(
            String url,
            String name,
            String where,
            String state,
            List<LinkView> links,
            @Nullable LinkView use) {}
}
