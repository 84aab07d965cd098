package org.fabcom.governance.bodies;

import module java.base;

/**
 * What statutes say, with what holds as long as nobody said otherwise. The defaults are ours (specs/governance.md §1.2, §3.1),
 * not the law's: each body says its own.
 */
public enum Rule {
    /** Days between the announcement of a ballot and its opening (G6). */
    NOTICE_DAYS(Kind.COUNT, "7"),
    /** Days between convocation and assembly (G16). */
    ASSEMBLY_NOTICE_DAYS(Kind.COUNT, "15"),
    QUORUM(Kind.FRACTION, "1/5"),
    /** On second call; 0/1: none. */
    QUORUM_SECOND_CALL(Kind.FRACTION, "0/1"),
    QUORUM_STATUTES(Kind.FRACTION, "1/3"),
    QUORUM_STATUTES_SECOND_CALL(Kind.FRACTION, "1/5"),
    /** Members who are represented count for the quorum. */
    QUORUM_COUNTS_PROXIES(Kind.YES_NO, "yes"),
    /** Asked again before each resolution; no: at the opening only. */
    QUORUM_PER_RESOLUTION(Kind.YES_NO, "yes"),
    /** More than this part of what was cast. */
    MAJORITY(Kind.FRACTION, "1/2"),
    /** At least this part of what was cast. */
    MAJORITY_STATUTES(Kind.FRACTION, "2/3"),
    /** Proxies that one person carries at most (G20). */
    PROXY_CAP(Kind.COUNT, "2"),
    /** A proxy without a name follows the board (G24). */
    BLANK_PROXY(Kind.YES_NO, "no"),
    /** Part of the members who may have an item put on the agenda. */
    AGENDA_SHARE(Kind.FRACTION, "1/5"),
    /** PROPORTIONAL or BLOCK. */
    COLLEGE_MODE(Kind.WORD, "PROPORTIONAL"),
    /** ABSENT_LOST or RENORMALISE. */
    ABSENT_COLLEGE(Kind.WORD, "ABSENT_LOST"),
    /** What a college weighs at least and at most of 100: what law says is a note beside it, not ours to enforce (G25). */
    COLLEGE_LEAST(Kind.COUNT, "10"),
    COLLEGE_MOST(Kind.COUNT, "50"),
    /** Colleges that there are at least, where there are any. */
    COLLEGES_AT_LEAST(Kind.COUNT, "3"),
    /** Months after which a decision is reviewed, where it says nothing else (G10). */
    REVIEW_MONTHS(Kind.COUNT, "12"),
    /** How many stand behind a text before it is frozen; 0: nobody is asked to. */
    SUPPORT(Kind.COUNT, "0"),
    /** In which a year of the budget begins. */
    BUDGET_MONTH(Kind.COUNT, "1"),
    /** Days without a word after which a proposal lapses. */
    IDLE_DAYS(Kind.COUNT, "90"),
    /** Rounds of consent before the fallback holds (G15). */
    CONSENT_ROUNDS(Kind.COUNT, "3"),
    /** The register of decisions is read by everybody, not by members only. */
    REGISTER_OPEN(Kind.YES_NO, "no");

    /** How a value is written. */
    public enum Kind {
        COUNT,
        FRACTION,
        YES_NO,
        WORD
    }

    private final Kind kind;
    private final String usual;

    Rule(Kind kind, String usual) {
        this.kind = kind;
        this.usual = usual;
    }

    public Kind kind() {
        return kind;
    }

    public String usual() {
        return usual;
    }

    /** How the statutes themselves are changed: by their own majority only. */
    public boolean guardsStatutes() {
        return this == QUORUM_STATUTES || this == QUORUM_STATUTES_SECOND_CALL || this == MAJORITY_STATUTES;
    }

    /** True if this is how it is written, in bounds that make sense. */
    boolean takes(String value) {
        return switch (kind) {
            case COUNT -> value.matches("0|[1-9][0-9]{0,3}") && bounded(Integer.parseInt(value));
            case YES_NO -> value.equals("yes") || value.equals("no");
            case FRACTION -> value.matches("[0-9]{1,3}/[1-9][0-9]{0,2}") && bounded(value.split("/"));
            case WORD -> words().contains(value);
        };
    }

    /** What somebody typed, as it is written; empty if it is no value of this rule. */
    Optional<String> read(String typed) {
        var words = typed.strip();
        var value = switch (kind) {
            case COUNT -> words;
            case FRACTION ->
                words.matches("[0-9]{1,3}\\h*%") ? words.replaceAll("\\h*%", "/100") : words.replace(" ", "");
            case YES_NO ->
                words.toLowerCase(Locale.ROOT).replaceFirst("^oui$", "yes").replaceFirst("^non$", "no");
            case WORD -> words.toUpperCase(Locale.ROOT);
        };
        return takes(value) ? Optional.of(value) : Optional.empty();
    }

    /** What a word may be; empty for other kinds. */
    List<String> words() {
        return switch (this) {
            case COLLEGE_MODE -> List.of("PROPORTIONAL", "BLOCK");
            case ABSENT_COLLEGE -> List.of("ABSENT_LOST", "RENORMALISE");
            default -> List.of();
        };
    }

    /** True if something can still be proposed, adopted and weighed by it. */
    private boolean bounded(int count) {
        return switch (this) {
            case IDLE_DAYS, REVIEW_MONTHS -> count >= 1;
            case NOTICE_DAYS -> count <= 60;
            case BUDGET_MONTH -> count >= 1 && count <= 12;
            case CONSENT_ROUNDS -> count >= 1 && count <= 9;
            case COLLEGE_LEAST -> count <= 100;
            case COLLEGE_MOST -> count >= 1 && count <= 100;
            default -> true;
        };
    }

    /** More than all of what was cast adopts nothing, at least nothing of it everything. */
    private boolean bounded(String[] parts) {
        int num = Integer.parseInt(parts[0]);
        int den = Integer.parseInt(parts[1]);
        return switch (this) {
            case MAJORITY -> num > 0 && num < den;
            case MAJORITY_STATUTES -> num > 0 && num <= den;
            default -> num <= den;
        };
    }
}
