package org.fabcom.billing.packs;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/** What is said of a pack that is sold, and of a use. */
final class PackFields {

    /** {@code price}: as typed, for the whole pack, VAT included; empty: it is given. */
    record Sold(
            String client,
            String email,
            String label,
            String resource,
            Measure measure,
            String quantity,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String price) {}

    record Taking(
            String quantity, String resource, @Nullable LocalDate day, boolean offered, String note) {}

    static final Field<Sold, String> CLIENT = Field.of(
                    "client", "client", "billing.packs.client", line(1, 100), Sold::client)
            .required("billing.packs.client.missing");
    static final Field<Sold, String> EMAIL = Field.of(
                    "courriel", "email", "billing.packs.email", line(0, 254), Sold::email)
            .inputmode("email");
    static final Field<Sold, String> LABEL = Field.of(
                    "libelle", "label", "billing.packs.label", line(1, 120), Sold::label)
            .required("billing.packs.label.missing");
    static final Field<Sold, String> RESOURCE =
            Field.of("ressource", "resource", "billing.packs.resource", line(0, 60), Sold::resource);
    static final Field<Sold, Measure> MEASURE = Field.of(
                    "mesure", "measure", "billing.line.measure", oneOf(Measure.class, Measure.HOUR), Sold::measure)
            .codes("billing.measured.");
    static final Field<Sold, String> QUANTITY = Field.of(
                    "quantite", "quantity", "billing.packs.quantity", line(1, 12), Sold::quantity)
            .required("billing.amount.wrong")
            .inputmode("decimal");
    static final Field<Sold, @Nullable LocalDate> FROM =
            Field.of("du", "from_day", "billing.packs.from", day(), Sold::from);
    static final Field<Sold, @Nullable LocalDate> UNTIL =
            Field.of("au", "until_day", "billing.packs.until", day(), Sold::until);
    static final Field<Sold, String> PRICE = Field.of("prix", "price", "billing.packs.price", line(0, 14), Sold::price)
            .inputmode("decimal");

    static final Fields<Sold> SALE = Fields.of(
            List.of(CLIENT, EMAIL, LABEL, RESOURCE, MEASURE, QUANTITY, FROM, UNTIL, PRICE),
            said -> new Sold(
                    said.get(CLIENT),
                    said.get(EMAIL),
                    said.get(LABEL),
                    said.get(RESOURCE),
                    said.get(MEASURE),
                    said.get(QUANTITY),
                    said.get(FROM),
                    said.get(UNTIL),
                    said.get(PRICE)));

    static final Field<Taking, String> TAKEN = Field.of(
                    "quantite", "quantity", "billing.packs.use.quantity", line(1, 12), Taking::quantity)
            .required("billing.amount.wrong")
            .inputmode("decimal");
    static final Field<Taking, String> FOR =
            Field.of("ressource", "resource", "billing.packs.use.resource", line(0, 60), Taking::resource);
    static final Field<Taking, @Nullable LocalDate> DAY =
            Field.of("jour", "day", "billing.packs.use.day", day(), Taking::day);
    static final Field<Taking, Boolean> OFFERED =
            Field.of("offert", "offered", "billing.packs.use.offered", yesNo(), Taking::offered);
    static final Field<Taking, String> NOTE =
            Field.of("precision", "note", "billing.packs.use.note", line(0, 200), Taking::note);

    static final Fields<Taking> USE = Fields.of(
            List.of(TAKEN, FOR, DAY, OFFERED, NOTE),
            said -> new Taking(said.get(TAKEN), said.get(FOR), said.get(DAY), said.get(OFFERED), said.get(NOTE)));

    private PackFields() {}
}
