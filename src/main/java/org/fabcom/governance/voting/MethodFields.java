package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/** How options are compared, as it is typed: for a vote that stands for itself, and for the options of a proposal. */
public final class MethodFields {

    private static final Map<String, String> FIELDS = Map.of(
            "governance.ballot.wrong.options", "options",
            "governance.ballot.wrong.statutory", "statuts",
            "governance.ballot.wrong.grades", "mentions",
            "governance.ballot.wrong.marks", "plafond",
            "governance.ballot.wrong.draw", "tirage",
            "governance.ballot.wrong.hours", "ouvre",
            "governance.ballot.wrong.notice", "ouvre");

    private MethodFields() {}

    /** Nobody could vote on a screen: whoever announces says once that it is meant. */
    public static void heard(boolean silent, Form form, Page page) {
        if (silent && !form.has("muet", "oui")) form.reject("muet", page.t("governance.announce.silent"));
    }

    public static Form usual(Page page) {
        return Form.empty().with("mentions", page.t("governance.announce.grades.usual"));
    }

    /** Colleges weigh texts and judgments; other methods count heads. */
    public static BallotRules read(BallotRules usual, Form form, List<String> options, Page page) {
        var method = form.choice("methode", Method.class, page).orElse(Method.MAJORITY);
        var weighs = method == Method.MAJORITY || method == Method.JUDGMENT;
        return usual.asking(usual.quorum(), usual.secondQuorum(), usual.majority(), weighs ? usual.colleges() : null)
                .comparing(
                        method,
                        method.compares() ? options : List.of(),
                        method == Method.JUDGMENT ? lines(form.value("mentions")) : List.of(),
                        0,
                        method == Method.SCORE || method == Method.DOTS ? number(form.value("plafond")) : 0,
                        method == Method.DOTS ? number(form.value("points")) : 0);
    }

    /** The field that a refused announcement speaks of. */
    public static String field(String key, String usual) {
        return usual.equals("du") && FIELDS.getOrDefault(key, usual).equals("ouvre")
                ? usual
                : FIELDS.getOrDefault(key, usual);
    }

    /** Those that compare, each with a line that says what it is. */
    public static List<OptionView> comparing(Page page) {
        return told(
                Arrays.stream(Method.values()).filter(Method::compares).toArray(Method[]::new),
                "governance.method.",
                page);
    }

    /** Each with a line that says what it is, before anything is announced. */
    static List<OptionView> told(Enum<?>[] all, String key, Page page) {
        return Arrays.stream(all)
                .map(Enum::name)
                .map(it -> new OptionView(it, page.t(key + it), page.t(key + "what." + it)))
                .toList();
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static long number(String text) {
        return text.matches("\\d{1,4}") ? Long.parseLong(text) : 0;
    }
}
