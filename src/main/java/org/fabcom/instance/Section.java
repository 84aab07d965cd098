package org.fabcom.instance;

import static org.fabcom.instance.Question.*;

import module java.base;

/** Questions that are asked together, on a page of their own. */
public enum Section {
    TERRITORY("territoire", Question.TERRITORY, COMMUNES, NAME, TAGLINE),
    PUBLISHER(
            "editeur",
            Question.PUBLISHER,
            PUBLISHER_FORM,
            PUBLISHER_ADDRESS,
            PUBLISHER_PHONE,
            PUBLISHER_EMAIL,
            SIRET,
            RNA,
            DIRECTOR),
    HOSTING("hebergement", HOST, HOST_ADDRESS, HOST_PHONE, DOMAIN_OWNER, CONTACT_EMAIL, CONTACT_PHONE, CONTACT_PLACE),
    LOOK("allure", ACCENT, LANGUAGES),
    WORDS("mots", WELCOME, FOOTER, SYNONYMS),
    DATA("donnees", RETENTION_MONTHS),
    SIGN_IN("connexion", TWO_STEPS, TWO_STEPS_FROM),
    FUNDING("financement", FUNDERS, YEARLY_COST, COST_DETAIL, PAID_WORK),
    CHATONS(
            "chatons",
            CHATONS_TYPE,
            CHATONS_COUNTRY,
            CHATONS_REGISTRATION,
            CHATONS_LOAD,
            CHATONS_HOSTING,
            CHATONS_SERVER),
    AUDIT("accessibilite", AUDIT_DATE, AUDIT_BY, AUDIT_STANDARD, AUDIT_RATE, AUDIT_DEFECTS, AUDIT_CONTACT);

    /** What must be answered before the instance opens, in this order. */
    public static final List<Section> SETUP = List.of(TERRITORY, PUBLISHER, HOSTING, LOOK);

    private final String slug;
    private final List<Question> questions;

    Section(String slug, Question... questions) {
        this.slug = slug;
        this.questions = List.of(questions);
    }

    /** Its name in addresses and in the bundles. */
    public String slug() {
        return slug;
    }

    public List<Question> questions() {
        return questions;
    }

    static Optional<Section> of(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug.equals(slug)).findFirst();
    }
}
