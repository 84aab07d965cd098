package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.Arrived;
import org.fabcom.billing.matching.Beside;
import org.fabcom.billing.matching.SafePayments;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Members;
import org.fabcom.web.Formats;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The document of what was paid, and the credit note of what is given back. In the caller's transaction. Thread-safe. */
@Component
record DuesReceipts(
        DuesRules rules,
        Members members,
        Issuing issuing,
        Invoices invoices,
        Payments payments,
        SafePayments safe,
        Messages messages,
        Clock clock) {

    /** What came of it. */
    sealed interface Receipt {

        record Done(UUID invoice) implements Receipt {}

        /** The desk of invoices says no. */
        record Refused(InvoiceRefusal why) implements Receipt {}
    }

    /** Money that came: how much, how, on which day, and what else the paper says. */
    record Money(long cents, PaymentMeans means, LocalDate day, String note, Payments.@Nullable Safe safe) {

        Money(long cents, PaymentMeans means, LocalDate day, String note) {
            this(cents, means, day, note, null);
        }
    }

    /**
     * How money goes back.
     *
     * @param means null: as it came
     * @param went what the wallet gave back just now, by payment: this and nothing else; what was found is taken out. Null: by hand
     */
    record Back(
            @Nullable PaymentMeans means,
            LocalDate day,
            @Nullable Map<Payments.Safe, Long> went) {

        /** Of this payment; 0 where all that went is found. */
        long of(Payments.Payment it, long left) {
            if (went == null) return Math.min(left, it.cents());
            var safe = it.safe();
            if (safe == null) return 0;
            long some = Math.clamp(it.cents(), 0, went.getOrDefault(safe, 0L));
            went.computeIfPresent(safe, (key, cents) -> cents > some ? cents - some : null);
            return some;
        }
    }

    static long sum(List<Money> all) {
        return all.stream().mapToLong(Money::cents).sum();
    }

    /** One document for all that came. */
    Receipt give(Dues it, List<Money> all, String key, PartyId by) {
        var rule = rules.find(it.rule()).orElseThrow();
        long cents = sum(all);
        var draft = DuesInvoices.draft(it, rule, members.find(it.member()).orElseThrow(), cents, part(it, cents, key));
        var call = it.call();
        return switch (issuing.receipt(it.organisation(), draft, call.from(), call.until(), key, by)) {
            case Issued.Refused refused -> new Receipt.Refused(refused.why());
            case Issued.Done issued -> {
                var invoice = issued.invoice().id();
                yield IntStream.range(0, all.size())
                        .mapToObj(n -> note(invoice, all.get(n), n == 0 ? key : key + "-" + n, by))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .<Receipt>map(Receipt.Refused::new)
                        .orElseGet(() -> new Receipt.Done(invoice));
            }
        };
    }

    /** « Une partie de la cotisation : 12,50 € sur 20 €. »; empty if it is all of it. */
    private String part(Dues it, long cents, String key) {
        var whole = it.cents();
        boolean part = it.paid() > 0 || key.startsWith(pressed(it, ""));
        if (whole == null || !part || cents >= whole) return "";
        var formats = new Formats(Locale.FRENCH);
        return messages.text(Locale.FRENCH, "membership.dues.invoice.part", formats.euros(cents), formats.euros(whole));
    }

    /** Of one form for a part. */
    static String pressed(Dues it, String form) {
        return "dues-" + it.id() + "-part-" + form;
    }

    /** That press was answered before. */
    boolean given(Dues it, String key) {
        return invoices.keyed(it.organisation(), key).isPresent();
    }

    /** And with this sum. */
    boolean given(Dues it, String key, long cents) {
        return invoices.keyed(it.organisation(), key)
                .filter(one -> one.gross() == cents)
                .isPresent();
    }

    private Optional<InvoiceRefusal> note(UUID invoice, Money it, String key, PartyId by) {
        return payments.note(invoice, it.day(), it.cents(), it.means(), it.note(), key, by, it.safe());
    }

    /** All of it is credited; so much at most goes back, and the rest of what came is added to {@code kept}, for another document. */
    Optional<InvoiceRefusal> takeBack(UUID id, long out, Back back, List<Money> kept, String reason, PartyId by) {
        var invoice = invoices.find(id).orElseThrow();
        if (issuing.credit(invoice, Set.of(), reason, "dues-back-" + id, by) instanceof Issued.Refused refused)
            return Optional.of(refused.why());
        if (invoice.paid() <= 0) return Optional.empty(); // it was given back before
        var moved = new ArrayList<Money>();
        long left = out;
        var went = returned(invoice);
        for (var it : standing(id).stream()
                .sorted(Comparator.comparing((Payments.Payment one) -> !went(one, went)))
                .toList()) {
            long gone = back.of(it, left);
            left -= gone;
            var means = back.means() == null ? it.means() : back.means();
            boolean returned = back.went() != null || went(it, went);
            if (gone > 0) moved.add(new Money(-gone, means, back.day(), "", returned ? it.safe() : null));
            if (gone == it.cents()) continue;
            var rest = new Money(it.cents() - gone, it.means(), Days.today(clock), came(it), it.safe());
            moved.add(new Money(-rest.cents(), rest.means(), rest.day(), "", rest.safe()));
            kept.add(rest);
        }
        return IntStream.range(0, moved.size())
                .mapToObj(n -> note(id, moved.get(n), "dues-back-" + id + (n == 0 ? "" : "-" + n), by))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Without what a hand noted and took back. */
    private List<Payments.Payment> standing(UUID id) {
        var all = new ArrayList<>(payments.of(id));
        for (var back : payments.of(id))
            if (back.cents() < 0)
                all.stream()
                        .filter(it -> it.cents() == -back.cents() && it.safe() == null && it.means() == back.means())
                        .findFirst()
                        .ifPresent(it -> all.removeAll(List.of(it, back)));
        return all;
    }

    private static boolean went(Payments.Payment it, Set<UUID> transfers) {
        var came = it.safe();
        return came != null && transfers.contains(came.transfer());
    }

    /** Transfers that it counts and that were given back: this is that money. */
    private Set<UUID> returned(Invoice it) {
        var beside = new Beside(it.id(), it.organisation(), null, "", "", it.day());
        return safe.beside(List.of(beside), false).stream()
                .filter(Arrived::back)
                .map(Arrived::transfer)
                .collect(Collectors.toSet());
    }

    /** What it counts was given back, of some at least. */
    boolean wentBack(UUID id) {
        return !returned(invoices.find(id).orElseThrow()).isEmpty();
    }

    /** « n° 123, reçu le 15 juin 2026 »: the other document is of today. */
    private String came(Payments.Payment it) {
        if (!it.day().isBefore(Days.today(clock))) return it.note();
        var day = new Formats(Locale.FRENCH).date(it.day());
        var words = messages.text(Locale.FRENCH, "membership.dues.refund.came", day);
        return it.note().isEmpty() ? words : it.note() + ", " + words;
    }

    long paid(UUID id) {
        return invoices.find(id).orElseThrow().paid();
    }

    PaymentMeans means(UUID id) {
        return payments.of(id).getFirst().means();
    }
}
