package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Transfer.Kind;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.fees.PaymentType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one may ask of the safe. Every order is booked whole or not at all, also in the middle of the caller's transaction:
 * after a refusal the caller's own work still stands and may go on. Thread-safe.
 */
@Component
public final class Ledger {

    private final Transfers transfers;
    private final Balances balances;
    private final Fees fees;
    private final List<PayingBar> bars;

    Ledger(Transfers transfers, Balances balances, Fees fees, List<PayingBar> bars) {
        this.transfers = transfers;
        this.balances = balances;
        this.fees = fees;
        this.bars = bars;
    }

    /** Pays from what is available. In an external currency nothing moves here: it says that it was paid elsewhere. */
    public Booking pay(Order order) {
        return pay(order, PaymentType.TRANSFER);
    }

    /** The same; {@code told} hears the receipt of what is written now without fees, which nobody need ask for then. */
    public Booking pay(Order order, Consumer<Receipt> told) {
        return barred(order.payer(), order.by(), order.key())
                .orElseGet(() -> fees.book(Kind.PAYMENT, order, PaymentType.TRANSFER, seen -> true, told));
    }

    /** The same; the fee of its type is taken with it, or nothing is paid (E48). */
    public Booking pay(Order order, PaymentType type) {
        return pay(order, type, seen -> true);
    }

    /** The same, and not before its payer has {@code seen} the fees, if there are any. */
    public Booking pay(Order order, PaymentType type, Predicate<List<Amount>> seen) {
        return barred(order.payer(), order.by(), order.key())
                .orElseGet(() -> fees.book(Kind.PAYMENT, order, type, seen));
    }

    /** What would be taken with it today, one amount for each currency that takes something. */
    public List<Amount> fees(Order order, PaymentType type) {
        return fees.of(order, type);
    }

    /**
     * The same of what is nobody’s wish of today: a balance that comes from elsewhere, what a currency takes by the month, what was paid
     * outside. Nobody is barred from it, and it bears no fee.
     */
    public Booking record(Order order) {
        return transfers.record(order);
    }

    /** What is booked already is answered as it was. */
    private Optional<Booking> barred(@Nullable PartyId payer, @Nullable PartyId by, String key) {
        return bars.stream()
                .flatMap(it -> it.of(payer, by).stream())
                .findFirst()
                .filter(it -> !transfers.known(by, key))
                .map(it -> new Booking.Refused(it, null));
    }

    /** Sets aside what the payer will owe the payee: nobody else can have it, the payer can't spend it (E39). The fee of a deal with it. */
    public Booking reserve(Order order) {
        return reserve(order, seen -> true);
    }

    /** The same, and not before its payer has {@code seen} the fee, if there is one. */
    public Booking reserve(Order order, Predicate<List<Amount>> seen) {
        return barred(order.payer(), order.by(), order.key())
                .orElseGet(() -> fees.book(Kind.RESERVE, order, PaymentType.DEAL, seen));
    }

    /** Pays all that was set aside. */
    public Booking settle(TransferId reservation, @Nullable PartyId by, String key) {
        return fees.following(Kind.SETTLE, reservation, List.of(), by, key, "");
    }

    /** Pays a part of what was set aside; the rest is available again at once. */
    public Booking settle(TransferId reservation, List<Amount> amounts, @Nullable PartyId by, String key) {
        return fees.following(Kind.SETTLE, reservation, amounts, by, key, "");
    }

    /** Gives what was set aside back to the payer. */
    public Booking release(TransferId reservation, @Nullable PartyId by, String key) {
        return fees.following(Kind.RELEASE, reservation, List.of(), by, key, "");
    }

    /** The payee gives all back, with the reason. Corrections are made so and in no other way (E41). */
    public Booking reverse(TransferId original, @Nullable PartyId by, String key, String reason) {
        return fees.following(Kind.REVERSAL, original, List.of(), by, key, reason);
    }

    /** The payee gives a part back; several times, as long as it was paid. */
    public Booking reverse(TransferId original, List<Amount> amounts, @Nullable PartyId by, String key, String reason) {
        return fees.following(Kind.REVERSAL, original, amounts, by, key, reason);
    }

    /** What of fees could not go back with the payment that they belong to, now; nothing where it still can’t. */
    public void giveFeesBack(TransferId payment) {
        fees.giveBack(payment);
    }

    /** Puts new units into somebody's hands: only whoever holds the right, only currencies that are issued (E45). */
    public Booking issue(PartyId payee, List<Amount> amounts, PartyId by, String key, String subject) {
        return barred(null, by, key)
                .orElseGet(() -> transfers.book(Kind.ISSUE, null, payee, amounts, null, by, key, subject));
    }

    /** Takes units out of the world: also those of whoever may pay no more, else they would be locked in. */
    public Booking destroy(PartyId payer, List<Amount> amounts, PartyId by, String key, String subject) {
        return barred(null, by, key)
                .orElseGet(() -> transfers.book(Kind.DESTROY, payer, null, amounts, null, by, key, subject));
    }

    public Optional<Transfer> find(TransferId id) {
        return transfers.find(id);
    }

    /** The same, with the fees that it bore. */
    public Optional<Receipt> receipt(TransferId id) {
        return fees.receipt(id);
    }

    /** What they were. */
    public List<Amount> feesOf(TransferId id) {
        return receipt(id).stream()
                .flatMap(it -> it.fees().stream())
                .map(Receipt.Fee::amount)
                .toList();
    }

    /** What settled, released or reversed it, in order. */
    public List<Transfer> following(TransferId id) {
        return transfers.following(id);
    }

    /** Opens a party's account in a currency. Nobody needs to: the first payment does. */
    public void open(PartyId party, CurrencyId currency) {
        balances.open(party, currency);
    }

    /**
     * Where a party stands in each currency in which it has an account. For the party's own eyes and for decisions; what others
     * may see is {@link BalanceVisibility}'s to say (E46).
     */
    public List<Balance> balances(PartyId party) {
        return balances.of(party);
    }

    /** The same, then zeros with the usual limits in each open currency in which it has no account yet. */
    public List<Balance> allBalances(PartyId party) {
        return balances.ofAll(party);
    }

    /** The same in one currency; zeros with the usual limits if it has no account yet. */
    public Optional<Balance> balance(PartyId party, CurrencyId currency) {
        return balances.of(party, currency);
    }
}
