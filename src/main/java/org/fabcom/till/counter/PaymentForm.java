package org.fabcom.till.counter;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.Payment.Means;
import org.fabcom.till.sales.Received;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** How a basket is paid: with one means for the whole, or in several parts of which cash takes what is left. */
@Component
record PaymentForm(Received received) {

    /** What a professional may take in cash of a customer (CMF, D. 112-3). */
    private static final long MOST_CASH = 100_000;

    private static final List<Means> TAKEN = List.of(Means.CASH, Means.CARD, Means.CHEQUE);

    /** With what is wrong beside its field. */
    List<Payment> read(PartyId organisation, long total, Form form, Page page) {
        var parts = parts(organisation, total, form, page);
        if (form.wrong()) return List.of();
        if (parts.isEmpty()) return whole(total, form, page);
        long left = total - parts.stream().mapToLong(Payment::cents).sum();
        if (left < 0) form.reject("carte", page.t("till.pay.more", page.euros(-left)));
        else if (left > 0) parts.add(rest(left, total, form, page));
        return parts;
    }

    /** Cash; beside a transfer alone it is what was chosen for the whole. */
    private static Payment rest(long left, long total, Form form, Page page) {
        boolean transfer = form.value("carte").isEmpty() && form.value("cheque").isEmpty();
        if (transfer && form.has("moyen", "CARD")) return Payment.of(Means.CARD, left);
        if (transfer && form.has("moyen", "CHEQUE")) return Payment.cheque(left, note(form, page));
        return cash(left, total, form, page);
    }

    private List<Payment> whole(long total, Form form, Page page) {
        if (total == 0) return List.of();
        var means = form.choice("moyen", TAKEN, Means::name, page).orElse(Means.CASH);
        return switch (means) {
            case CARD -> List.of(Payment.of(Means.CARD, total));
            case CHEQUE -> List.of(Payment.cheque(total, note(form, page)));
            default -> List.of(cash(total, total, form, page));
        };
    }

    /** {@code total}: handed over exactly by the tile of the whole sum, which stands for the rest when others pay a part. */
    private static Payment cash(long cents, long total, Form form, Page page) {
        if (cents > MOST_CASH) form.reject("recu-autre", page.t("till.pay.cash.most", page.euros(MOST_CASH)));
        var chosen = form.value("recu-autre").isEmpty() ? form.value("recu") : form.value("recu-autre");
        if (chosen.isEmpty()) return Payment.cash(cents, cents);
        var given = TypedNumber.cents(chosen);
        boolean exact = form.value("recu-autre").isEmpty() && given.equals(OptionalLong.of(total));
        if (exact) return Payment.cash(cents, cents);
        if (given.isEmpty()) form.reject("recu-autre", page.t("till.number.wrong"));
        else if (given.getAsLong() < cents)
            form.reject("recu-autre", page.t("till.pay.less", page.euros(cents - given.getAsLong())));
        return Payment.cash(cents, Math.max(cents, given.orElse(cents)));
    }

    private List<Payment> parts(PartyId organisation, long total, Form form, Page page) {
        var parts = new ArrayList<Payment>();
        part(form, "carte", page, it -> parts.add(Payment.of(Means.CARD, it)));
        part(form, "cheque", page, it -> parts.add(Payment.cheque(it, note(form, page))));
        var transfer = form.value("virement");
        if (transfer.isEmpty()) return parts;
        var arrived = received.of(organisation).stream()
                .filter(it -> it.transfer().toString().equals(transfer))
                .findFirst()
                .orElse(null);
        if (arrived == null) {
            form.reject("virement", page.t("till.pay.gone"));
            return parts;
        }
        var worth = form.value("valeur").isEmpty()
                ? Math.min(arrived.cents().orElse(total), total)
                : TypedNumber.cents(form.value("valeur")).orElse(-1);
        if (worth < 0) form.reject("valeur", page.t("till.number.wrong"));
        else parts.add(Payment.transfer(worth, arrived.currency(), arrived.units(), arrived.transfer()));
        return parts;
    }

    private static void part(Form form, String field, Page page, java.util.function.LongConsumer act) {
        if (form.value(field).isEmpty()) return;
        var cents = TypedNumber.cents(form.value(field));
        if (cents.isEmpty()) form.reject(field, page.t("till.number.wrong"));
        else if (cents.getAsLong() > 0) act.accept(cents.getAsLong());
    }

    private static String note(Form form, Page page) {
        return Plain.cut(Objects.requireNonNull(form.line("cheque-note", page)), 60);
    }
}
