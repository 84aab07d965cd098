package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Turnout;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.tally.rules.BallotRules.Part;
import org.springframework.stereotype.Component;

/**
 * How many must be there, as the statutes say for the day: the part of the registered, rounded up (G18). What was said after
 * members were convened is for the next assembly.
 */
@Component
public class Quorums {

    private final Rules rules;

    Quorums(Rules rules) {
        this.rules = rules;
    }

    /** @param statutes true: for what changes them */
    Part part(Assembly it, boolean statutes) {
        var rule = it.secondCall()
                ? statutes ? Rule.QUORUM_STATUTES_SECOND_CALL : Rule.QUORUM_SECOND_CALL
                : statutes ? Rule.QUORUM_STATUTES : Rule.QUORUM;
        return Part.of(value(it, rule));
    }

    /** What the opening wants: for a mixed agenda that of its ordinary part, each resolution is looked at anyway. */
    public Turnout atOpening(Assembly it, Presence presence) {
        return turnout(it, it.said().kind() == Assembly.Kind.EXTRAORDINARY, presence);
    }

    public Turnout turnout(Assembly it, boolean statutes, Presence presence) {
        return new Turnout(presence.present(), presence.represented(), need(part(it, statutes), presence.registered()));
    }

    public boolean reached(Assembly it, Turnout turnout) {
        return counted(it, turnout) >= turnout.need();
    }

    /** Those who count: some statutes leave out voices that are carried. */
    public int counted(Assembly it, Turnout turnout) {
        return value(it, Rule.QUORUM_COUNTS_PROXIES).equals("yes") ? turnout.all() : turnout.present();
    }

    /** Asked again before each resolution; what changes statutes has its own at a mixed assembly. */
    public boolean askedAgain(Assembly it, AgendaItem item) {
        return value(it, Rule.QUORUM_PER_RESOLUTION).equals("yes")
                || item.statutes() && it.said().kind() != Assembly.Kind.EXTRAORDINARY;
    }

    public int noticeDays(UUID body, LocalDate on) {
        return rules.count(body, Rule.ASSEMBLY_NOTICE_DAYS, on);
    }

    /** Nobody of the body said how many: it is our usual. */
    public boolean usualNotice(UUID body, LocalDate on) {
        return rules.usual(body, Rule.ASSEMBLY_NOTICE_DAYS, on);
    }

    /** How many members may have an item put on the agenda. */
    public int askers(Assembly it, int registered) {
        return Math.max(1, need(Part.of(value(it, Rule.AGENDA_SHARE)), registered));
    }

    private String value(Assembly it, Rule rule) {
        var convened = it.convenedAt();
        if (convened == null) return rules.value(it.body(), rule, it.day());
        return rules.said(it.body()).stream()
                .filter(said -> said.rule() == rule)
                .filter(said -> !said.since().isAfter(it.day()) && !said.at().isAfter(convened))
                .findFirst()
                .map(Rules.Saying::value)
                .orElse(rule.usual());
    }

    static int need(Part part, int registered) {
        long over = Math.multiplyExact(part.num(), (long) registered);
        return Math.toIntExact(Math.ceilDiv(over, part.den()));
    }
}
