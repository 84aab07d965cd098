package org.fabcom.instance;

import module java.base;

/**
 * One thing that the keepers of an instance answer. Its key names it in the base, in forms and in the bundles ({@code
 * instance.q.KEY}, and {@code .help} if there is more to say).
 */
public enum Question {
    COMMUNES(Kind.COMMUNES, false, 9000),
    TERRITORY(Kind.LINE, false, 160),
    NAME(Kind.LINE, true, 60),
    TAGLINE(Kind.LINE, false, 80),
    WELCOME(Kind.TEXT, false, 300),
    FOOTER(Kind.LINE, false, 200),
    SYNONYMS(Kind.TEXT, false, 4000),

    PUBLISHER(Kind.LINE, true, 120),
    PUBLISHER_FORM(Kind.LINE, true, 80),
    PUBLISHER_ADDRESS(Kind.TEXT, true, 300),
    PUBLISHER_PHONE(Kind.PHONE, true, 30),
    PUBLISHER_EMAIL(Kind.EMAIL, true, 254),
    SIRET(Kind.SIRET, false, 20),
    RNA(Kind.RNA, false, 12),
    DIRECTOR(Kind.LINE, true, 120),

    HOST(Kind.LINE, true, 120),
    HOST_ADDRESS(Kind.TEXT, true, 300),
    HOST_PHONE(Kind.PHONE, true, 30),
    DOMAIN_OWNER(Kind.LINE, true, 120),
    CONTACT_EMAIL(Kind.EMAIL, true, 254),
    CONTACT_PHONE(Kind.PHONE, false, 30),
    CONTACT_PLACE(Kind.LINE, false, 160),

    ACCENT(Kind.COLOUR, true, 7),
    LANGUAGES(Kind.LANGUAGES, true, 40),

    RETENTION_MONTHS(Kind.MONTHS, false, 2),

    TWO_STEPS(Kind.YES, false, 3),
    TWO_STEPS_FROM(Kind.DATE, false, 10),

    FUNDERS(Kind.TEXT, false, 2000),
    YEARLY_COST(Kind.LINE, false, 120),
    COST_DETAIL(Kind.TEXT, false, 1000),
    PAID_WORK(Kind.TEXT, false, 1000),

    CHATONS_TYPE(Kind.LINE, false, 40),
    CHATONS_COUNTRY(Kind.LINE, false, 2),
    CHATONS_REGISTRATION(Kind.LINE, false, 40),
    CHATONS_LOAD(Kind.LINE, false, 40),
    CHATONS_HOSTING(Kind.LINE, false, 40),
    CHATONS_SERVER(Kind.LINE, false, 40),

    AUDIT_DATE(Kind.DATE, false, 10),
    AUDIT_BY(Kind.LINE, false, 160),
    AUDIT_STANDARD(Kind.LINE, false, 80),
    AUDIT_RATE(Kind.PERCENT, false, 3),
    AUDIT_DEFECTS(Kind.TEXT, false, 4000),
    AUDIT_CONTACT(Kind.EMAIL, false, 254);

    /** How it is asked and read. */
    public enum Kind {
        LINE,
        TEXT,
        EMAIL,
        PHONE,
        SIRET,
        RNA,
        DATE,
        PERCENT,
        MONTHS,
        YES,
        COLOUR,
        LANGUAGES,
        COMMUNES
    }

    private final Kind kind;
    private final boolean required;
    private final int most;

    Question(Kind kind, boolean required, int most) {
        this.kind = kind;
        this.required = required;
        this.most = most;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    public boolean required() {
        return required;
    }

    /** The longest answer, in characters. */
    public int most() {
        return most;
    }
}
