package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** The rules of a body: what each says today, what was said before, what is to come. @param says the visitor may say others; @param values of the rule that was chosen, if it is one of a few */
public record RulesView(
        LinkView back,
        String url,
        List<RuleView> rules,
        boolean says,
        Form form,
        List<OptionView> choices,
        List<OptionView> values) {

    /** @param usual it was never said: the usual holds; @param sayings each with where it was decided, "" by hand */
    public record RuleView(String key, String name, String help, String value, boolean usual, List<LinkView> sayings) {}
}
