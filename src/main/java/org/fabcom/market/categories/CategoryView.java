package org.fabcom.market.categories;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** One category for moderators, or the root of all. */
public record CategoryView(
        String url,
        boolean root,
        String name,
        String path,
        boolean closed,
        List<OptionView> parents,
        List<CriterionView> criteria,
        Form form) {

    /** A criterion that holds here, or that is taken away here; {@code own}: said at this very place. */
    public record CriterionView(String id, String name, boolean holds, boolean own) {}
}
