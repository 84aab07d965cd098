package org.fabcom.flows;

import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.oneOf;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/** A kind of object, as an organisation names it. Archived, never deleted; {@code position} is its place for good. */
public record ObjectKind(UUID id, PartyId owner, Described described, int position, int version, boolean archived) {

    /**
     * What is said of it.
     *
     * @param shortName on buttons
     * @param officialName in reports
     * @param family of the price guide
     * @param meanGrams mean mass of one piece; null: unknown
     * @param guaranteeMonths legal guarantee that a receipt states; null: none
     */
    public record Described(
            String shortName,
            String officialName,
            String family,
            Flow stream,
            @Nullable Integer meanGrams,
            Electrical electrical,
            @Nullable Integer guaranteeMonths) {}

    /** Streams of reuse, in the vocabulary of ADEME's observatory, and what it leaves out. */
    public enum Flow {
        FURNITURE,
        ELECTRICAL,
        TEXTILE,
        TOYS,
        DIY,
        GARDEN,
        SPORT,
        CYCLES,
        CULTURE,
        HOUSEWARE,
        BUILDING,
        PACKAGING,
        OTHER
    }

    /** Classes of electrical equipment, from households or from professionals. */
    public enum Electrical {
        NONE,
        LARGE_COLD,
        LARGE_OTHER,
        SCREEN,
        SCREEN_PRO,
        SMALL,
        SMALL_PRO
    }

    public static final Field<Described, String> SHORT = Field.of(
                    "court", "short_name", "flows.kind.short", line(1, 24), Described::shortName)
            .required("flows.kind.short.missing");
    public static final Field<Described, String> OFFICIAL = Field.of(
                    "officiel", "official_name", "flows.kind.official", line(1, 120), Described::officialName)
            .required("flows.kind.official.missing");
    static final Field<Described, String> FAMILY =
            Field.of("famille", "family", "flows.kind.family", line(0, 60), Described::family);
    public static final Field<Described, Flow> STREAM = Field.of(
                    "filiere", "stream", "flows.kind.stream", oneOf(Flow.class, Flow.OTHER), Described::stream)
            .two();
    static final Field<Described, @Nullable Integer> MEAN =
            Field.of("masse", "mean_grams", "flows.kind.mean", number(1, 1_000_000), Described::meanGrams);
    public static final Field<Described, Electrical> CLASS = Field.of(
                    "electrique",
                    "electrical",
                    "flows.kind.electrical",
                    oneOf(Electrical.class, Electrical.NONE),
                    Described::electrical)
            .two();
    static final Field<Described, @Nullable Integer> GUARANTEE = Field.of(
            "garantie", "guarantee_months", "flows.kind.guarantee", number(0, 120), Described::guaranteeMonths);

    public static final Fields<Described> FIELDS = Fields.of(
            List.of(SHORT, OFFICIAL, FAMILY, STREAM, MEAN, CLASS, GUARANTEE),
            said -> new Described(
                    said.get(SHORT),
                    said.get(OFFICIAL),
                    said.get(FAMILY),
                    said.get(STREAM),
                    said.get(MEAN),
                    said.get(CLASS),
                    said.get(GUARANTEE)));

    public String shortName() {
        return described.shortName();
    }

    public String officialName() {
        return described.officialName();
    }
}
