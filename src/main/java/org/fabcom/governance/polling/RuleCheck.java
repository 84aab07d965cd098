package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.tally.rules.TieRule;
import org.jspecify.annotations.Nullable;

/** Whether rules hold together; the first thing that does not, as a message key. */
final class RuleCheck {

    private static final int MOST_OPTIONS = 30;
    private static final int MOST_GRADES = 10;
    private static final int LONGEST = 120;

    private RuleCheck() {}

    static @Nullable String wrong(BallotRules it) {
        if (it.method().compares() && it.majority().ofStatutes()) return key("statutory");
        if (it.method().compares()
                ? !names(it.options(), MOST_OPTIONS)
                : !it.options().isEmpty()) return key("options");
        if (it.method() == Method.JUDGMENT && !graded(it)) return key("grades");
        if (!marked(it)) return key("marks");
        if (!part(it.quorum())
                || !part(it.secondQuorum())
                || !part(it.majority().part())) return key("part");
        if (it.colleges() != null && !weighs(it)) return key("colleges");
        if (it.tie() == TieRule.DRAW && (it.drawFrom() == null || it.drawFrom().isBlank())) return key("draw");
        if (it.changeable() && it.secrecy().secret()) return key("changeable");
        if (it.early() && (it.changeable() || it.secrecy().secret())) return key("early");
        return it.secrecy() == Secrecy.EXTERNAL && !outside(it) ? key("external") : null;
    }

    private static String key(String what) {
        return "governance.ballot.wrong." + what;
    }

    private static boolean names(List<String> names, int most) {
        return names.size() >= 2
                && names.size() <= most
                && new HashSet<>(names).size() == names.size()
                && names.stream().noneMatch(it -> it.isBlank() || it.length() > LONGEST);
    }

    private static boolean graded(BallotRules it) {
        return names(it.grades(), MOST_GRADES)
                && it.missing() >= 0
                && it.missing() < it.grades().size();
    }

    private static boolean marked(BallotRules it) {
        return switch (it.method()) {
            case SCORE -> it.most() >= 1 && it.most() <= 1000;
            case DOTS -> it.budget() >= 1 && it.budget() <= 1000 && it.most() >= 1 && it.most() <= it.budget();
            default -> true;
        };
    }

    private static boolean part(@Nullable Part it) {
        return it == null || it.den() >= 1 && it.num() >= 0 && it.num() <= it.den() && it.den() <= 1000;
    }

    private static boolean weighs(BallotRules it) {
        return (it.method() == Method.MAJORITY || it.method() == Method.JUDGMENT)
                && !it.majority().ofRegistered();
    }

    private static boolean outside(BallotRules it) {
        return (it.method() == Method.MAJORITY || it.method() == Method.APPROVAL) && it.colleges() == null;
    }
}
