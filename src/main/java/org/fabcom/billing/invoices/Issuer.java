package org.fabcom.billing.invoices;

import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.text;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.kernel.Credentials;
import org.fabcom.web.Form;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.Input;
import org.jspecify.annotations.Nullable;

/** What an organisation prints on its invoices, and how it wants them followed. */
public record Issuer(
        String street,
        String postcode,
        String city,
        String email,
        String iban,
        @Nullable Integer dueDays,
        String penalty,
        String discount,
        String footer,
        boolean reminders,
        boolean register) {

    private static final int USUAL_DAYS = 30;

    /** Nothing said yet. */
    public static final Issuer UNSAID = new Issuer("", "", "", "", "", USUAL_DAYS, "", "", "", false, false);

    static final Field<Issuer, String> STREET =
            Field.of("rue", "street", "billing.issuer.street", line(0, 200), Issuer::street);
    static final Field<Issuer, String> POSTCODE = Field.of(
                    "code-postal", "postcode", "billing.issuer.postcode", line(2, 10), Issuer::postcode)
            .required("billing.issuer.postcode.missing");
    static final Field<Issuer, String> CITY = Field.of(
                    "ville", "city", "billing.issuer.city", line(1, 80), Issuer::city)
            .required("billing.issuer.city.missing");
    static final Field<Issuer, String> EMAIL =
            Field.of("courriel", "email", "billing.issuer.email", line(0, 200), Issuer::email);
    static final Field<Issuer, String> IBAN =
            Field.of("iban", "iban", "billing.issuer.iban", line(0, 34), Issuer::iban);
    static final Field<Issuer, @Nullable Integer> DUE_DAYS = Field.of(
                    "delai", "due_days", "billing.issuer.due", number(0, 60), Issuer::dueDays)
            .required("billing.issuer.due.missing");
    static final Field<Issuer, String> PENALTY =
            Field.of("penalites", "penalty", "billing.issuer.penalty", line(0, 200), Issuer::penalty);
    static final Field<Issuer, String> DISCOUNT =
            Field.of("escompte", "discount", "billing.issuer.discount", line(0, 200), Issuer::discount);
    static final Field<Issuer, String> FOOTER =
            Field.of("pied", "footer", "billing.issuer.footer", text(500), Issuer::footer);
    static final Field<Issuer, Boolean> REMINDERS =
            Field.of("relances", "reminders", "billing.issuer.reminders", yesNo(), Issuer::reminders);
    static final Field<Issuer, Boolean> REGISTER =
            Field.of("registre", "register", "billing.issuer.register", yesNo(), Issuer::register);

    public static final Fields<Issuer> FIELDS = Fields.of(
            List.of(STREET, POSTCODE, CITY, EMAIL, IBAN, DUE_DAYS, PENALTY, DISCOUNT, FOOTER, REMINDERS, REGISTER),
            said -> new Issuer(
                    said.get(STREET),
                    said.get(POSTCODE),
                    said.get(CITY),
                    said.get(EMAIL),
                    said.get(IBAN),
                    said.get(DUE_DAYS),
                    said.get(PENALTY),
                    said.get(DISCOUNT),
                    said.get(FOOTER),
                    said.get(REMINDERS),
                    said.get(REGISTER)));

    /** Empty if something is wrong; the form then says what. */
    public static Optional<Issuer> read(Form form, Input.Words words) {
        return FIELDS.read(form, words, (said, typed) -> {
            if (!accountFits(said.get(IBAN))) typed.reject(IBAN.name(), words.t("billing.issuer.iban.wrong"));
        });
    }

    /** True without an account number, and for one whose check digits fit (ISO 13616), however it is spaced. */
    static boolean accountFits(String iban) {
        var number = iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return number.isEmpty() || number.matches("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}") && Credentials.iban(number);
    }

    int days() {
        return dueDays == null ? USUAL_DAYS : dueDays;
    }

    /** True if a professional may be invoiced (S30). */
    boolean termsSaid() {
        return !penalty.isEmpty() && !discount.isEmpty();
    }
}
