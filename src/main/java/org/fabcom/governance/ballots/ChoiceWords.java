package org.fabcom.governance.ballots;

import module java.base;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Markings;
import org.fabcom.tally.rules.Method;
import org.fabcom.web.Page;

/** What a paper says, in words: a side, or each option with its mark. */
public final class ChoiceWords {

    private ChoiceWords() {}

    public static String of(BallotRules rules, String choice, Page page) {
        if (rules.method() == Method.MAJORITY) return page.t("governance.side." + choice);
        var marks = Markings.marks(choice);
        var said = new ArrayList<String>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark == null) continue;
            var option = rules.options().get(i);
            if (rules.method() == Method.APPROVAL) said.add(option);
            else
                said.add(option + "\u00a0: "
                        + (rules.method() == Method.JUDGMENT ? rules.grades().get(mark) : mark));
        }
        return said.isEmpty() ? page.t("governance.vote.blank") : String.join(" · ", said);
    }

    /** As such a paper is written, and in no other way. */
    public static boolean written(BallotRules rules, String choice) {
        var marks = rules.method() == Method.MAJORITY ? List.of(choice) : List.of(choice.split(",", -1));
        return Markings.of(rules, marks).filter(choice::equals).isPresent();
    }
}
