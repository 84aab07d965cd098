package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.web.Page;

/** What was announced, in sentences. */
record RuleWords(Ballot ballot, BallotRules rules, Page page) {

    RuleWords(Ballot ballot, Page page) {
        this(ballot, ballot.rules(), page);
    }

    List<String> all() {
        var said = new ArrayList<String>();
        said.add(page.t("governance.rule.method." + rules.method(), rules.most(), rules.budget()));
        if (rules.method() == Method.MAJORITY) said.add(majority());
        if (rules.method() == Method.JUDGMENT)
            said.add(page.t("governance.rule.grades", String.join(", ", rules.grades())) + " "
                    + page.t("governance.rule.missing", rules.grades().get(rules.missing())));
        said.add(quorum());
        var by = rules.colleges();
        if (by != null) {
            said.add(page.t("governance.rule.colleges." + by.mode(), weights(by)));
            said.add(page.t("governance.rule.absent." + by.absent()));
        }
        said.add(tie());
        said.add(page.t(rules.hidden() ? "governance.rule.hidden" : "governance.rule.seen"));
        if (rules.early()) said.add(page.t("governance.rule.early"));
        if (rules.accountDays() > 0) said.add(page.t("governance.rule.accounts", rules.accountDays()));
        said.add(page.t("governance.rule.record", page.date(ballot.recordDate())));
        said.add(page.t("governance.rule.text", ballot.textSha256().substring(0, 12)));
        return said;
    }

    private String majority() {
        var needed = rules.majority();
        var key = needed.strict() ? "governance.rule.more" : "governance.rule.least";
        return page.t(key, written(needed.part()))
                + (needed.ofRegistered() ? " " + page.t("governance.rule.registered") : "");
    }

    private String quorum() {
        var second = rules.secondQuorum();
        var quorum = rules.quorum();
        if (quorum.num() == 0) return page.t("governance.rule.quorum.none");
        var said = page.t("governance.rule.quorum", written(quorum));
        if (second == null) return said;
        return said + " "
                + (second.num() == 0
                        ? page.t("governance.rule.second.none")
                        : page.t("governance.rule.second", written(second)));
    }

    private String tie() {
        return rules.tie() == TieRule.DRAW
                ? page.t("governance.rule.tie.DRAW", Objects.toString(rules.drawFrom(), ""))
                : page.t("governance.rule.tie." + rules.tie());
    }

    private static String weights(BallotRules.ByCollege by) {
        return String.join(
                ", ",
                by.weights().stream()
                        .map(it -> it.college() + " " + it.weight())
                        .toList());
    }

    static String written(Part it) {
        return it.num() + "/" + it.den();
    }
}
