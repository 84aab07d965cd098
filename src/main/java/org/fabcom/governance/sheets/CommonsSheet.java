package org.fabcom.governance.sheets;

import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a body says of a commons: the resource, the community, the rules (specs/governance.md §1.5). It is incomplete until all
 * three are said. {@code version} grows by one at each change.
 *
 * @param draft not published yet: only people of the body read it
 * @param ruledBy the decision that rules it; null: none is named
 * @param endedAt when it was taken away; null: it stands
 */
record CommonsSheet(
        UUID id,
        UUID body,
        Described described,
        boolean draft,
        @Nullable UUID ruledBy,
        int version,
        @Nullable Instant endedAt) {

    record Described(
            String name,
            String what,
            String place,
            String licence,
            String uses,
            String contributes,
            String decides,
            String maintains,
            String access,
            String contribution,
            String decision,
            String sanction,
            String leaving,
            String endOfLife) {}

    static final Field<Described, String> NAME = Field.of(
                    "nom", "name", "governance.sheet.name", line(2, 120), Described::name)
            .required("governance.sheet.name.missing");
    private static final Field<Described, String> WHAT =
            Field.of("quoi", "what", "governance.sheet.what", text(1000), Described::what);
    private static final Field<Described, String> PLACE =
            Field.of("ou", "place", "governance.sheet.place", line(0, 300), Described::place);
    private static final Field<Described, String> LICENCE =
            Field.of("licence", "licence", "governance.sheet.licence", line(0, 120), Described::licence);
    private static final Field<Described, String> USES =
            Field.of("usage", "uses", "governance.sheet.uses", text(600), Described::uses);
    private static final Field<Described, String> CONTRIBUTES =
            Field.of("contribue", "contributes", "governance.sheet.contributes", text(600), Described::contributes);
    private static final Field<Described, String> DECIDES =
            Field.of("decide", "decides", "governance.sheet.decides", text(600), Described::decides);
    private static final Field<Described, String> MAINTAINS =
            Field.of("entretient", "maintains", "governance.sheet.maintains", text(600), Described::maintains);
    private static final Field<Described, String> ACCESS =
            Field.of("acces", "access", "governance.sheet.access", text(600), Described::access);
    private static final Field<Described, String> CONTRIBUTION = Field.of(
            "contribution", "contribution", "governance.sheet.contribution", text(600), Described::contribution);
    private static final Field<Described, String> DECISION =
            Field.of("decision", "decision", "governance.sheet.decision", text(600), Described::decision);
    private static final Field<Described, String> SANCTION =
            Field.of("sanction", "sanction", "governance.sheet.sanction", text(600), Described::sanction);
    private static final Field<Described, String> LEAVING =
            Field.of("sortie", "leaving", "governance.sheet.leaving", text(600), Described::leaving);
    private static final Field<Described, String> END_OF_LIFE =
            Field.of("fin", "end_of_life", "governance.sheet.end.of.life", text(600), Described::endOfLife);

    /** The three parts of a commons. */
    enum Part {
        RESOURCE(WHAT, PLACE, LICENCE),
        COMMUNITY(USES, CONTRIBUTES, DECIDES, MAINTAINS),
        RULES(ACCESS, CONTRIBUTION, DECISION, SANCTION, LEAVING, END_OF_LIFE);

        private final List<Field<Described, ?>> fields;

        @SafeVarargs
        Part(Field<Described, ?>... fields) {
            this.fields = List.of(fields);
        }

        List<Field<Described, ?>> fields() {
            return fields;
        }
    }

    static final Fields<Described> FIELDS = Fields.of(
            List.of(
                    NAME,
                    WHAT,
                    PLACE,
                    LICENCE,
                    USES,
                    CONTRIBUTES,
                    DECIDES,
                    MAINTAINS,
                    ACCESS,
                    CONTRIBUTION,
                    DECISION,
                    SANCTION,
                    LEAVING,
                    END_OF_LIFE),
            said -> new Described(
                    said.get(NAME),
                    said.get(WHAT),
                    said.get(PLACE),
                    said.get(LICENCE),
                    said.get(USES),
                    said.get(CONTRIBUTES),
                    said.get(DECIDES),
                    said.get(MAINTAINS),
                    said.get(ACCESS),
                    said.get(CONTRIBUTION),
                    said.get(DECISION),
                    said.get(SANCTION),
                    said.get(LEAVING),
                    said.get(END_OF_LIFE)));

    boolean stands() {
        return endedAt == null;
    }

    /** What a part still lacks. */
    List<Field<Described, ?>> missing(Part part) {
        return part.fields().stream()
                .filter(it -> it.of(described).toString().isBlank())
                .toList();
    }

    /** The parts that are not whole, in their order. */
    List<Part> incomplete() {
        return Stream.of(Part.values()).filter(it -> !missing(it).isEmpty()).toList();
    }
}
