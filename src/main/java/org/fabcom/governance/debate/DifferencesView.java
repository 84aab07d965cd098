package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.texts.Difference;

/** What changed between two texts of a proposal. */
public record DifferencesView(
        LinkView back, String action, Form form, List<OptionView> texts, List<Difference.Changed> articles) {

    public boolean same() {
        return articles.stream().allMatch(it -> it.same() && !it.moved());
    }
}
