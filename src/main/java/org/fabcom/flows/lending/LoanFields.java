package org.fabcom.flows.lending;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.flows.items.StockItem;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/** What is said when an object goes, and when it comes back. Sums are as they were typed. */
final class LoanFields {

    record Going(
            String borrower,
            String contact,
            @Nullable LocalDate from,
            @Nullable LocalDate due,
            String deposit,
            String price,
            String words,
            boolean bill) {}

    record Coming(
            @Nullable LocalDate day, String deposit, String late, String damage, boolean workshop, boolean bill) {}

    record Losing(String words, String value, String late, boolean bill) {}

    private static final Field<Going, String> BORROWER = Field.of(
                    "emprunteur", "borrower", "loans.borrower", line(1, 100), Going::borrower)
            .required("loans.borrower.missing");
    private static final Field<Going, String> CONTACT =
            Field.of("contact", "contact", "loans.contact", line(0, 120), Going::contact);
    private static final Field<Going, @Nullable LocalDate> FROM =
            Field.of("parti", "from_day", "loans.from", day(), Going::from);
    private static final Field<Going, @Nullable LocalDate> DUE =
            Field.of("retour", "due_day", "loans.due", day(), Going::due).required("loans.due.missing");
    private static final Field<Going, String> DEPOSIT = Field.of(
                    "caution", "deposit", "loans.deposit", line(0, 12), Going::deposit)
            .inputmode("decimal");
    private static final Field<Going, String> PRICE =
            Field.of("prix", "price", "loans.price", line(0, 12), Going::price).inputmode("decimal");
    private static final Field<Going, String> WORDS =
            Field.of("precision", "words", "loans.words", line(0, 500), Going::words);
    private static final Field<Going, Boolean> BILL = Field.of("facturer", "bill", "loans.bill", yesNo(), Going::bill);
    private static final List<Field<Going, ?>> LENT =
            List.of(BORROWER, CONTACT, FROM, DUE, DEPOSIT, PRICE, WORDS, BILL);

    static final Fields<Going> GOING = Fields.of(
            LENT,
            said -> new Going(
                    said.get(BORROWER),
                    said.get(CONTACT),
                    said.get(FROM),
                    said.get(DUE),
                    said.get(DEPOSIT),
                    said.get(PRICE),
                    said.get(WORDS),
                    said.get(BILL)));

    private static final Field<Coming, @Nullable LocalDate> DAY =
            Field.of("jour", "returned_day", "loans.returned", day(), Coming::day);
    private static final Field<Coming, String> BACK = Field.of(
                    "rendue", "deposit_back", "loans.deposit.back", line(0, 12), Coming::deposit)
            .inputmode("decimal");
    private static final Field<Coming, String> LATE =
            Field.of("retard", "late", "loans.late", line(0, 12), Coming::late).inputmode("decimal");
    private static final Field<Coming, String> DAMAGE =
            Field.of("constat", "damage", "loans.damage", line(0, 500), Coming::damage);
    private static final Field<Coming, Boolean> WORKSHOP =
            Field.of("atelier", "workshop", "loans.workshop", yesNo(), Coming::workshop);
    private static final Field<Coming, Boolean> BILL_LATE =
            Field.of("facturer", "bill", "loans.bill.late", yesNo(), Coming::bill);

    static final Fields<Coming> COMING = Fields.of(
            List.of(DAY, BACK, LATE, DAMAGE, WORKSHOP, BILL_LATE),
            said -> new Coming(
                    said.get(DAY),
                    said.get(BACK),
                    said.get(LATE),
                    said.get(DAMAGE),
                    said.get(WORKSHOP),
                    said.get(BILL_LATE)));

    private static final Field<Losing, String> LOST = Field.of(
                    "constat", "damage", "loans.lost.words", line(1, 500), Losing::words)
            .required("loans.lost.words.missing");
    private static final Field<Losing, String> VALUE = Field.of(
                    "valeur", "value", "loans.lost.value", line(0, 12), Losing::value)
            .inputmode("decimal");
    private static final Field<Losing, String> LOST_LATE =
            Field.of("retard", "late", "loans.late", line(0, 12), Losing::late).inputmode("decimal");
    private static final Field<Losing, Boolean> BILL_LOST =
            Field.of("facturer", "bill", "loans.lost.bill", yesNo(), Losing::bill);

    static final Fields<Losing> LOSING = Fields.of(
            List.of(LOST, VALUE, LOST_LATE, BILL_LOST),
            said -> new Losing(said.get(LOST), said.get(VALUE), said.get(LOST_LATE), said.get(BILL_LOST)));

    private LoanFields() {}

    /** Without the boxes of an invoice for whoever writes none. */
    static <T> List<Field<T, ?>> shown(Fields<T> all, boolean bills) {
        return all.all().stream()
                .filter(it -> bills || !it.name().equals("facturer"))
                .toList();
    }

    /** Nothing typed is zero. */
    static int cents(Form form, String field, Page page) {
        if (form.value(field).isBlank()) return 0;
        var cents = TypedDecimal.cents(form.value(field), StockItem.MOST_CENTS);
        if (cents.isPresent()) return (int) cents.getAsLong();
        form.reject(field, page.t("items.price.wrong", page.euros(StockItem.MOST_CENTS)));
        return 0;
    }

    static String plain(long cents) {
        return cents == 0 ? "" : BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
