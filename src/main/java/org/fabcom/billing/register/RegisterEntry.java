package org.fabcom.billing.register;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.Kinds;
import org.jspecify.annotations.Nullable;

/** A line of the register. {@code corrects}: the line that it replaces; {@code corrected}: it is replaced itself. */
public record RegisterEntry(
        UUID id,
        int year,
        int number,
        Described described,
        long cents,
        @Nullable UUID corrects,
        boolean corrected) {

    /** How an object came in: the giver of a gift need not be named, everybody else must be, with a paper. */
    public enum Way {
        GIFT,
        PURCHASE,
        EXCHANGE,
        DEPOSIT
    }

    /**
     * What is said of it.
     *
     * @param value what was paid or, for a gift, what the object or lot is thought to be worth, as it was typed
     */
    public record Described(
            @Nullable LocalDate day,
            Way way,
            String description,
            @Nullable Integer pieces,
            String origin,
            String value,
            String supplier,
            String document) {}

    static final Field<Described, @Nullable LocalDate> DAY = Field.of(
                    "jour", "day", "billing.register.day", day(), Described::day)
            .required("billing.register.day.missing");
    static final Field<Described, Way> WAY =
            Field.of("mode", "way", "billing.register.way", oneOf(Way.class, Way.GIFT), Described::way);
    static final Field<Described, String> DESCRIPTION = Field.of(
                    "description", "description", "billing.register.description", text(2, 500), Described::description)
            .required("billing.register.description.missing");
    static final Field<Described, @Nullable Integer> PIECES = Field.of(
                    "pieces", "pieces", "billing.register.pieces", Kinds.number(1, 100_000), Described::pieces)
            .required("billing.register.pieces.missing");
    static final Field<Described, String> ORIGIN = Field.of(
                    "provenance", "origin", "billing.register.origin", line(2, 300), Described::origin)
            .required("billing.register.origin.missing");
    static final Field<Described, String> VALUE = Field.of(
                    "valeur", "value", "billing.register.value", line(1, 14), Described::value)
            .inputmode("decimal")
            .required("billing.register.value.missing");
    static final Field<Described, String> SUPPLIER =
            Field.of("fournisseur", "supplier", "billing.register.supplier", line(0, 200), Described::supplier);
    static final Field<Described, String> DOCUMENT =
            Field.of("piece", "document", "billing.register.document", line(0, 200), Described::document);

    static final Fields<Described> FIELDS = Fields.of(
            List.of(DAY, WAY, DESCRIPTION, PIECES, ORIGIN, VALUE, SUPPLIER, DOCUMENT),
            said -> new Described(
                    said.get(DAY),
                    said.get(WAY),
                    said.get(DESCRIPTION),
                    said.get(PIECES),
                    said.get(ORIGIN),
                    said.get(VALUE),
                    said.get(SUPPLIER),
                    said.get(DOCUMENT)));
}
