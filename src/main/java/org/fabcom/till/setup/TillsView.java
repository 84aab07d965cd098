package org.fabcom.till.setup;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The tills at which whoever looks may do something. {@code sites}: where they may set one up; {@code first}: what comes before. */
public record TillsView(
        List<OneView> tills, List<OptionView> sites, List<LinkView> guides, List<LinkView> first, Form form) {

    /** {@code act}: what one does there, {@code open} or not; {@code use}: the POST that puts it out of use, or in use again; null: not theirs to say. */
    public record OneView(
            String url,
            String name,
            String where,
            String state,
            String act,
            boolean open,
            List<LinkView> links,
            @Nullable LinkView use) {}
}
