package org.fabcom.till.setup;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** The tills at which whoever looks may do something. {@code sites}: where they may set one up. */
public record TillsView(List<OneView> tills, List<OptionView> sites, List<LinkView> guides, Form form) {

    public record OneView(String url, String name, String where, String state, List<LinkView> links) {}
}
