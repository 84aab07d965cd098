package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.Constraints;
import org.springframework.dao.DataAccessException;

/** Why the books say no. The words are {@code problem.CODE} in the bundles; the codes are in {@code docs/errors.md}. */
public enum BookRefusal {
    /** The same key came before with another content. */
    OTHER_CONTENT("FC-4713"),
    NO_PERIOD("FC-4721"),
    CLOSED_PERIOD("FC-4722"),
    UNKNOWN_ACCOUNT("FC-4723"),
    UNBALANCED("FC-4724"),
    ALREADY_CORRECTED("FC-4725"),
    ACCOUNT_IN_USE("FC-4726"),
    WRONG_CLASS("FC-4727"),
    NOT_YET("FC-4728"),
    WRONG_PERIOD("FC-4729"),
    /** An account of this number is in the chart already. */
    ACCOUNT_THERE("FC-4731"),
    /** No number of classes 1 to 7, or one that begins like none of the chart. */
    WRONG_NUMBER("FC-4732"),
    /** A document is not written yet, and would fall into the next year. */
    WAITING("FC-4733"),
    /** Somebody opened them a moment before, with other days. */
    OPENED("FC-4734"),
    /** A till’s day of that period is not closed, and would fall into the next one. */
    DAY_RUNNING("FC-4735");

    private static final Map<String, BookRefusal> BY_CONSTRAINT = Map.ofEntries(
            Map.entry("entry_period", NO_PERIOD),
            Map.entry("period_closed", CLOSED_PERIOD),
            Map.entry("account_unknown", UNKNOWN_ACCOUNT),
            Map.entry("book_account_account_fkey", UNKNOWN_ACCOUNT),
            Map.entry("entry_balanced", UNBALANCED),
            Map.entry("entry_corrected", ALREADY_CORRECTED),
            Map.entry("account_in_use", ACCOUNT_IN_USE),
            Map.entry("account_class", WRONG_CLASS),
            Map.entry("period_running", NOT_YET),
            Map.entry("period_order", NOT_YET),
            Map.entry("period_unrecorded", NOT_YET),
            Map.entry("period_length", WRONG_PERIOD),
            Map.entry("period_gap", WRONG_PERIOD),
            Map.entry("own_account_pkey", ACCOUNT_THERE),
            Map.entry("own_account_number", WRONG_NUMBER));

    private final String code;

    BookRefusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The sentence that says it, by its key. */
    public String key() {
        return "problem." + code + ".text";
    }

    /** What the database refused, if it is one of the books' rules; anything else is a bug and goes on. */
    public static Optional<BookRefusal> behind(DataAccessException refused) {
        return Constraints.broken(refused).map(BY_CONSTRAINT::get);
    }
}
