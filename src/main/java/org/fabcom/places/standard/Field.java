package org.fabcom.places.standard;

import module java.base;
import org.jspecify.annotations.Nullable;

/** The fields of a place: the 32 columns of the standard in its order, then those of our own, which it has no column for. */
public enum Field {
    ID("id", "local_id", Kind.TEXT, 200),
    PIVOT("pivot", "pivot", Kind.TEXT, 14),
    NAME("nom", "name", Kind.TEXT, 300),
    COMMUNE("commune", "commune_name", Kind.TEXT, 100),
    POSTAL_CODE("code_postal", "postal_code", Kind.TEXT, 5),
    COMMUNE_CODE("code_insee", "commune_code", Kind.TEXT, 5),
    ADDRESS("adresse", "address", Kind.TEXT, 300),
    ADDRESS_MORE("complement_adresse", "address_more", Kind.TEXT, 300),
    LATITUDE("latitude", "latitude", Kind.NUMBER, 30),
    LONGITUDE("longitude", "longitude", Kind.NUMBER, 30),
    KINDS("typologie", "kinds", Kind.CODES, 40),
    PHONE("telephone", "phone", Kind.TEXT, 16),
    EMAILS("courriels", "emails", Kind.LIST, 254),
    SITES("site_web", "sites", Kind.LIST, 2000),
    HOURS("horaires", "hours", Kind.TEXT, 1000),
    SUMMARY("presentation_resume", "summary", Kind.TEXT, 280),
    DETAIL("presentation_detail", "detail", Kind.TEXT, 20_000),
    SOURCE("source", "source", Kind.TEXT, 200),
    ROAMING("itinerance", "roaming", Kind.CODES, 40),
    PARENT("structure_parente", "parent", Kind.TEXT, 300),
    UPDATED("date_maj", "updated_on", Kind.DATE, 10),
    SERVICES("services", "services", Kind.CODES, 40),
    AUDIENCES("publics_specifiquement_adresses", "audiences", Kind.CODES, 40),
    CARE("prise_en_charge_specifique", "care", Kind.CODES, 40),
    FEES("frais_a_charge", "fees", Kind.CODES, 40),
    PROGRAMMES("dispositif_programmes_nationaux", "programmes", Kind.CODES, 40),
    LABELS("formations_labels", "labels", Kind.CODES, 40),
    OTHER_LABELS("autres_formations_labels", "other_labels", Kind.LIST, 200),
    ACCESS("modalites_acces", "access", Kind.CODES, 40),
    SUPPORT("modalites_accompagnement", "support", Kind.CODES, 40),
    ACCESSIBILITY("fiche_acces_libre", "accessibility", Kind.TEXT, 2000),
    BOOKING("prise_rdv", "booking", Kind.TEXT, 2000),
    OWN_KINDS("genres_propres", "own_kinds", Kind.CODES, 40),
    HOURS_WORDS("horaires_en_mots", "hours_words", Kind.TEXT, 2000);

    /** How a value is written: one text, one decimal number, one day, some texts, or some of the codes of {@link Codes}. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        LIST,
        CODES
    }

    private static final List<Field> ALL = List.of(values());
    private static final List<Field> STANDARD = ALL.subList(0, 32);
    private static final List<Field> ADDED = ALL.subList(32, ALL.size()).stream()
            .filter(it -> it.kind == Kind.TEXT && it != HOURS_WORDS)
            .toList();

    private final String heading;
    private final String column;
    private final Kind kind;
    private final int longest;

    Field(String heading, String column, Kind kind, int longest) {
        this.heading = heading;
        this.column = column;
        this.kind = kind;
        this.longest = longest;
    }

    /** The 32 columns of the standard, in its order. */
    public static List<Field> standard() {
        return STANDARD;
    }

    /** Lines of our own that no rule is about: the form asks them, the page says them, tables are matched to them, programs send them. */
    public static List<Field> added() {
        return ADDED;
    }

    public static List<Field> all() {
        return ALL;
    }

    /** By the heading of a file. */
    public static Optional<Field> headed(@Nullable String heading) {
        return Arrays.stream(values()).filter(it -> it.heading.equals(heading)).findFirst();
    }

    /** Its column in a file of the standard. */
    public String heading() {
        return heading;
    }

    /** Its column in our table. */
    public String column() {
        return column;
    }

    public Kind kind() {
        return kind;
    }

    public boolean many() {
        return kind == Kind.LIST || kind == Kind.CODES;
    }

    /** How many characters one value may have. */
    public int longest() {
        return longest;
    }

    /** Key of the message that names it to people. */
    public String label() {
        return "standard.field." + column;
    }
}
