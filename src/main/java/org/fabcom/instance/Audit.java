package org.fabcom.instance;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the accessibility of this instance. Without an audit nothing is claimed.
 *
 * @param rate share of the criteria met, in percent; negative if unknown
 */
public record Audit(
        @Nullable LocalDate date, String by, String standard, int rate, List<String> defects, String contact) {

    /** The three states of the French decree of 2019, and the honest one before an audit. */
    public enum State {
        NONE,
        FULL,
        PARTIAL,
        NOT
    }

    public static Audit of(Deeds deeds) {
        var date = deeds.known(Question.AUDIT_DATE).map(LocalDate::parse);
        var contact = deeds.known(Question.AUDIT_CONTACT).orElseGet(() -> deeds.of(Question.CONTACT_EMAIL));
        return new Audit(
                date.orElse(null),
                deeds.of(Question.AUDIT_BY),
                deeds.of(Question.AUDIT_STANDARD),
                deeds.known(Question.AUDIT_RATE).map(Integer::parseInt).orElse(-1),
                Answering.lines(deeds.of(Question.AUDIT_DEFECTS)),
                contact);
    }

    /** An audit has a date, an auditor and a rate; with less than that there was none. */
    public State state() {
        if (date == null || by.isEmpty() || rate < 0) return State.NONE;
        if (rate == 100) return State.FULL;
        return rate >= 50 ? State.PARTIAL : State.NOT;
    }

    public String footLabel() {
        return "instance.audit.foot." + state();
    }
}
