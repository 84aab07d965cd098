package org.fabcom.ledger;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Transfer.Kind;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Fees by type of payment (E48): booked, set aside and given back in the transaction of the payment that they belong to, each as a
 * transfer of its own. All accounts are taken first and in the order of every transfer, so that nobody waits in a circle.
 */
@Component
record Fees(Sql db, Transfers transfers, FeeRules rules, ApplicationEventPublisher events) {

    /** Of who receives it, whose limits are nothing to those who pay each other: the fee is not taken then. */
    private static final Set<Refusal> RECEIVERS =
            Set.of(Refusal.TOO_MUCH, Refusal.CLOSED_PARTY, Refusal.LEAVING, Refusal.ERASED);

    private record Due(FeeRule rule, long units) {}

    /** {@code units}: of what the fee was taken, less what of it was given back; {@code back}: what of the fee was. */
    private record Taken(FeeRule rule, TransferId fee, long units, long taken, long back) {

        /** To whoever paid it: the fee of what remains paid stays. */
        long owed() {
            return taken - back - (units > 0 ? rule.due(units) : 0);
        }
    }

    /** {@code fee}: it is one, or bore one. */
    private record Followed(Transfer transfer, boolean fee) {}

    /** {@code agreed} is asked what the payer saw before they confirmed; not asked where there is no rule. */
    Booking book(Kind kind, Order order, PaymentType type, Predicate<List<Amount>> agreed) {
        return book(kind, order, type, agreed, written -> {});
    }

    /** {@code told} hears what was written where no rule took anything: all that there is to say of it. */
    Booking book(Kind kind, Order order, PaymentType type, Predicate<List<Amount>> agreed, Consumer<Receipt> told) {
        return transfers
                .bookUnlessFee(kind, order, type, rules.today(), it -> told.accept(new Receipt(it, List.of(), null)))
                .orElseGet(() -> transfers.together(() -> withFees(kind, order, type, agreed)));
    }

    List<Amount> of(Order order, PaymentType type) {
        return amounts(due(order, type));
    }

    private static List<Amount> amounts(List<Due> due) {
        return due.stream()
                .map(it -> new Amount(it.rule().currency(), it.units()))
                .toList();
    }

    private List<Due> due(Order order, PaymentType type) {
        var due = new ArrayList<Due>();
        var holding =
                rules.of(type, order.amounts().stream().map(Amount::currency).toList());
        for (var it : order.amounts())
            for (var rule : holding) {
                if (!rule.currency().equals(it.currency()) || rule.payee().equals(order.payer())) continue;
                long units = it.units() > 0 && it.units() <= Amount.MOST ? rule.due(it.units()) : 0;
                if (units > 0) due.add(new Due(rule, units));
            }
        return due;
    }

    private Booking withFees(Kind kind, Order order, PaymentType type, Predicate<List<Amount>> agreed) {
        var due = due(order, type);
        if (!due.isEmpty())
            take(
                    order.amounts(),
                    order.payer(),
                    order.payee(),
                    due.stream().map(Due::rule).toList());
        var booking = transfers.book(kind, order, null);
        if (!(booking instanceof Booking.Booked it) || it.again() || due.isEmpty()) return booking;
        for (var one : due) {
            var fee = transfers.book(
                    kind,
                    new Order(
                            order.payer(),
                            one.rule().payee(),
                            Amount.one(one.rule().currency(), one.units()),
                            null,
                            key(it.id(), one.rule()),
                            one.rule().label() + " · " + it.id()),
                    null);
            if (fee instanceof Booking.Refused refused) {
                if (RECEIVERS.contains(refused.why())) continue;
                return refused(refused);
            }
            note(it.id(), one.rule(), fee.booked());
        }
        // a limit is told before anybody is asked to agree to what they can't pay
        return agreed.test(amounts(due)) ? booking : new Booking.Refused(Refusal.FEE_UNSEEN, null);
    }

    private static Booking refused(Booking.Refused why) {
        return new Booking.Refused(Refusal.FEE_REFUSED, why.currency());
    }

    private static String key(TransferId payment, FeeRule rule) {
        return "fee-" + payment + "-" + rule.currency();
    }

    private void note(TransferId payment, FeeRule rule, TransferId fee) {
        db.sql("insert into ledger.fee (payment, currency, rule, transfer) values (:payment, :currency, :rule, :fee)")
                .param("payment", payment.value())
                .param("currency", rule.currency().value())
                .param("rule", rule.id())
                .param("fee", fee.value())
                .update();
    }

    private void take(List<Amount> amounts, @Nullable PartyId payer, @Nullable PartyId payee, List<FeeRule> of) {
        var currencies = new ArrayList<CurrencyId>();
        var parties = new ArrayList<PartyId>();
        for (var it : amounts)
            for (var party : new PartyId[] {payer, payee}) {
                if (party == null) continue;
                currencies.add(it.currency());
                parties.add(party);
            }
        for (var it : of) {
            currencies.add(it.currency());
            parties.add(it.payee());
        }
        db.sql("select ledger.take_accounts(cast(:currencies as uuid[]), cast(:parties as uuid[]))")
                .param("currencies", FeeRules.array(currencies), "parties", FeeRules.array(parties))
                .single((row, n) -> true);
    }

    /** Settles, releases or reverses, and with it what was taken as a fee; no amounts means all. */
    Booking following(
            Kind kind, TransferId concerns, List<Amount> some, @Nullable PartyId by, String key, String subject) {
        var found = followed(concerns).orElse(null);
        if (found == null) return Transfers.unknown(kind);
        var it = found.transfer();
        if (!found.fee()) return transfers.following(kind, it, some, by, key, subject);
        return transfers.together(() -> {
            take(
                    it.amounts(),
                    it.payer(),
                    it.payee(),
                    taken(it.id()).stream().map(Taken::rule).toList());
            var owed = taken(it.id()).stream()
                    .filter(fee -> fee.owed() > 0)
                    .map(Taken::fee)
                    .toList();
            var booking = transfers.following(kind, it, some, by, key, subject);
            if (!(booking instanceof Booking.Booked done) || done.again()) return booking;
            for (var fee : taken(it.id())) {
                if (kind == Kind.REVERSAL) {
                    // refused: it stays owed, what two others correct does not wait for a third
                    if (!back(fee, done.id()) && !owed.contains(fee.fee())) events.publishEvent(owed(it, fee));
                    continue;
                }
                if (closed(kind, fee, done.id(), it, some) instanceof Booking.Refused refused) return refused(refused);
            }
            return booking;
        });
    }

    /** What stayed owed of the fees of a payment that was given back, as far as who received them can. */
    void giveBack(TransferId payment) {
        var reversals = transfers.following(payment).stream()
                .filter(it -> it.kind() == Kind.REVERSAL)
                .toList();
        if (reversals.isEmpty()) return;
        var last = reversals.getLast();
        transfers.together(() -> {
            var rules = taken(payment).stream().map(Taken::rule).toList();
            take(last.amounts(), last.payer(), last.payee(), rules);
            taken(payment).forEach(fee -> back(fee, last.id()));
            return new Booking.Booked(payment, true);
        });
    }

    private Optional<Followed> followed(TransferId id) {
        return db.sql("""
            select t.id, t.kind, t.payer, t.payee, t.currencies, t.amounts, t.concerns, t.made_by, t.subject, t.made_at,
                exists (select from ledger.fee f where f.payment = t.id)
                    or exists (select from ledger.fee f where f.transfer = t.id) as fee
            from ledger.transfer t where t.id = :id
            """)
                .param("id", id.value())
                .optional((row, n) -> new Followed(Transfer.read(row, n), row.getBoolean("fee")));
    }

    /** What is due of what remains paid stays; the rest of the fee goes back. False if it cannot now. */
    private boolean back(Taken it, TransferId reversal) {
        return it.owed() <= 0
                || next(Kind.REVERSAL, it, Amount.one(it.rule().currency(), it.owed()), reversal)
                        instanceof Booking.Booked;
    }

    private static Receipt.FeeOwed owed(Transfer payment, Taken it) {
        return new Receipt.FeeOwed(
                payment.id(),
                requireNonNull(payment.payer()),
                new Amount(it.rule().currency(), it.owed()));
    }

    /** What was set aside as a fee is paid for the part that is paid, or free again. */
    private Booking closed(Kind kind, Taken it, TransferId done, Transfer reservation, List<Amount> some) {
        long paid = (some.isEmpty() ? reservation.amounts() : some)
                .stream()
                        .filter(one -> one.currency().equals(it.rule().currency()))
                        .mapToLong(Amount::units)
                        .sum();
        long due = kind == Kind.SETTLE && paid > 0 ? it.rule().due(paid) : 0;
        if (due == 0) return next(Kind.RELEASE, it, List.of(), done);
        var booking = next(Kind.SETTLE, it, Amount.one(it.rule().currency(), due), done);
        if (booking instanceof Booking.Refused refused && RECEIVERS.contains(refused.why()))
            return next(Kind.RELEASE, it, List.of(), done);
        if (booking instanceof Booking.Booked fee) note(done, it.rule(), fee.id());
        return booking;
    }

    private Booking next(Kind kind, Taken it, List<Amount> amounts, TransferId of) {
        var fee = transfers.find(it.fee()).orElseThrow();
        return transfers.following(
                kind, fee, amounts, null, key(of, it.rule()), it.rule().label() + " · " + of);
    }

    private List<Taken> taken(TransferId payment) {
        return db.sql("select " + FeeRules.COLUMNS + ", f.transfer as fee, x.amounts[1] as taken," + """
                    coalesce((select sum(b.amounts[1]) from ledger.transfer b
                        where b.concerns = x.id and b.kind = 'REVERSAL'), 0)::bigint as back,
                    (p.amounts[array_position(p.currencies, f.currency)]
                        - coalesce((select sum(b.amounts[array_position(b.currencies, f.currency)]) from ledger.transfer b
                            where b.concerns = p.id and b.kind = 'REVERSAL'), 0))::bigint as units
                from ledger.fee f join ledger.fee_rule r on r.id = f.rule join ledger.currency c on c.id = f.currency
                join ledger.transfer x on x.id = f.transfer join ledger.transfer p on p.id = f.payment
                where f.payment = :id order by f.currency
                """)
                .param("id", payment.value())
                .list((row, n) -> new Taken(
                        FeeRules.read(row, n),
                        new TransferId(Rows.id(row, "fee")),
                        row.getLong("units"),
                        row.getLong("taken"),
                        row.getLong("back")));
    }

    /** One statement, with fees or without. */
    Optional<Receipt> receipt(TransferId id) {
        var fees = new ArrayList<Receipt.Fee>();
        var all = db.sql("""
                select t.id, t.kind, t.payer, t.payee, t.currencies, t.amounts, t.concerns, t.made_by, t.subject, t.made_at,
                    (select o.payment from ledger.fee o where o.transfer = t.id) as fee_of,
                    f.transfer as fee, f.currency as fee_currency, x.amounts[1] as fee_units, x.payee as fee_payee, r.label
                from ledger.transfer t left join ledger.fee f on f.payment = t.id
                left join ledger.transfer x on x.id = f.transfer left join ledger.fee_rule r on r.id = f.rule
                where t.id = :id order by f.currency
                """).param("id", id.value()).list((row, n) -> {
            if (row.getObject("fee") != null)
                fees.add(new Receipt.Fee(
                        new TransferId(Rows.id(row, "fee")),
                        row.getString("label"),
                        Rows.party(row, "fee_payee"),
                        new Amount(new CurrencyId(Rows.id(row, "fee_currency")), row.getLong("fee_units"))));
            var of = row.getObject("fee_of", UUID.class);
            return new Receipt(Transfer.read(row, n), List.of(), of == null ? null : new TransferId(of));
        });
        return all.stream().findFirst().map(it -> new Receipt(it.transfer(), fees, it.feeOf()));
    }
}
