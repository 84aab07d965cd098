package org.fabcom.governance.bodies;

import org.fabcom.web.Page;

/** What a rule says, in words. */
public final class RuleWords {

    private RuleWords() {}

    public static String value(Rule rule, String value, Page page) {
        return switch (rule.kind()) {
            case YES_NO -> page.t("agora.rules." + value);
            case WORD -> page.t("agora.rule." + rule + "." + value);
            case FRACTION -> value.startsWith("0/") ? page.t("agora.rules.none") : value;
            case COUNT ->
                page.has("agora.rule." + rule + ".count")
                        ? page.t("agora.rule." + rule + ".count", Integer.parseInt(value))
                        : value;
        };
    }
}
