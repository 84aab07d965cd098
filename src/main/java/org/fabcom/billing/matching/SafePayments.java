package org.fabcom.billing.matching;

import static java.util.Objects.requireNonNull;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.accounting.Mappings;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.billing.invoices.Payments;
import org.fabcom.billing.matching.Arrived.Waiting;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Payments of the safe that pay nothing yet: from whom an invoice names (their account here, their SIREN, or their name, as people write it)
 * and from others. Money with cents is at par, as at the till. Thread-safe.
 */
@Component
public class SafePayments {

    /** A payment noted by hand so many days before or after may be this one. */
    private static final int NEAR = 7;

    private static final int MOST_OTHERS = 20;

    /** So many open invoices are looked at, the oldest first. */
    private static final int MOST_OPEN = 500;

    private final Sql db;
    private final Invoices invoices;
    private final Payments payments;
    private final List<InvoiceKeeper> keepers;
    private final SafeMoney money;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SafePayments(
            Sql db,
            Invoices invoices,
            Payments payments,
            List<InvoiceKeeper> keepers,
            SafeMoney money,
            Messages messages,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.invoices = invoices;
        this.payments = payments;
        this.keepers = keepers;
        this.money = money;
        this.messages = messages;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Of its client, those that name it first, then the oldest, and what anybody was given back of what it counts; none for what another room keeps. */
    public List<Arrived> of(Invoice it) {
        return all(it, false);
    }

    /** Of anybody else, those that name it first, those of the sum that is left to pay first, then the newest. */
    public List<Arrived> others(Invoice it) {
        return all(it, true).stream()
                .filter(one -> !one.client() && !one.back())
                .sorted(Comparator.comparing((Arrived one) -> !one.names(it))
                        .thenComparing(one -> one.total() != it.remaining())
                        .thenComparing(Arrived::at, Comparator.reverseOrder()))
                .limit(MOST_OTHERS)
                .toList();
    }

    /**
     * What clients paid and no invoice counts, each beside the one where a hand noted it, or of its sum, whoever was typed as its client, or the
     * first that it could pay; and what was given back of what one counts.
     */
    public List<Waiting> waiting(PartyId organisation) {
        var twice = db.sql(ArrivedSql.TWICE)
                .param("organisation", organisation.value(), "zone", Days.ZONE.getId(), "near", NEAR)
                .list((row, n) -> Rows.id(row, "invoice"));
        var open = invoices.unsettled(organisation, twice, MOST_OPEN).stream()
                .filter(this::here)
                .collect(Collectors.toMap(Invoice::id, it -> it, (one, other) -> one, LinkedHashMap::new));
        var seen = new HashSet<String>();
        var sums = open.values().stream().map(Invoice::remaining).toArray(Long[]::new);
        return beside(open.values().stream().map(Beside::of).toList(), sums, false).stream()
                .map(it -> new Waiting(it, requireNonNull(open.get(it.invoice()))))
                .filter(one -> concerns(one.of(), one.it()))
                .filter(one -> one.it().client() || one.it().back() || one.fits())
                .sorted(Waiting.LIKELY) // stable: by day within
                .filter(one ->
                        seen.add(one.it().transfer() + " " + one.it().currency().id()))
                .toList();
    }

    /** It can pay it still, it may be what a hand noted there, or it was given back. */
    private static boolean concerns(Invoice of, Arrived it) {
        return it.back() || of.remaining() > 0 || it.notedHere();
    }

    private boolean here(Invoice it) {
        return it.kind() == Invoice.Kind.INVOICE
                && keepers.stream().noneMatch(one -> one.keeps(it).isPresent());
    }

    private List<Arrived> all(Invoice it, boolean anybody) {
        if (!here(it)) return List.of();
        return beside(List.of(Beside.of(it)), anybody).stream()
                .filter(one -> concerns(it, one))
                .sorted(Comparator.comparing((Arrived one) -> !one.names(it)))
                .toList();
    }

    /** What came beside these, and what was given back of what they count; {@code anybody}: also from others. */
    public List<Arrived> beside(List<Beside> beside, boolean anybody) {
        return beside(beside, new Long[0], anybody);
    }

    /** {@code sums}: of each, what of just this sum came from anybody too, where its client has no account. */
    private List<Arrived> beside(List<Beside> beside, Long[] sums, boolean anybody) {
        if (beside.isEmpty()) return List.of();
        var since = beside.stream().map(Beside::day).min(LocalDate::compareTo).orElseThrow();
        var from = Times.sql(since.minusYears(1).atStartOfDay(Days.ZONE).toInstant());
        return db
                .sql(ArrivedSql.SELECT)
                .param("since", from, "zone", Days.ZONE.getId(), "near", NEAR, "anybody", anybody)
                .param("ids", beside.stream().map(Beside::id).toArray(UUID[]::new))
                .param("sellers", parties(beside, Beside::seller), "buyers", parties(beside, Beside::buyer))
                .param("sirens", words(beside, Beside::siren))
                .param("folded", words(beside, it -> Fold.words(it.name())), "names", words(beside, Beside::name))
                .param("sums", sums)
                .list(SafePayments::read)
                .stream()
                .filter(one -> one.cents() != 0)
                .filter(one -> anybody || sums.length > 0 || one.client() || one.back())
                .toList();
    }

    private static UUID[] parties(List<Beside> all, Function<Beside, @Nullable PartyId> who) {
        return all.stream().map(it -> Rows.value(who.apply(it))).toArray(UUID[]::new);
    }

    private static String[] words(List<Beside> all, Function<Beside, String> what) {
        return all.stream().map(what).toArray(String[]::new);
    }

    /** What was given back is told as far as it paid this invoice. */
    private static Arrived read(ResultSet row, int n) throws SQLException {
        var noted = Rows.idIfAny(row, "noted");
        return new Arrived(
                Rows.id(row, "invoice"),
                Rows.id(row, "transfer"),
                Currencies.read(row, n),
                Math.max(row.getLong("cents"), -row.getLong("here")),
                row.getLong("total"),
                row.getString("payer_name"),
                row.getString("subject"),
                Times.read(row, "made_at"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("client"),
                noted == null
                        ? null
                        : new Arrived.Noted(
                                noted,
                                Rows.id(row, "noted_on"),
                                row.getString("noted_as"),
                                row.getObject("noted_day", LocalDate.class)));
    }

    /**
     * This transfer pays the invoice as far as both go, or what was given back of it is noted; false: nothing of it is left. One that may be
     * noted by hand already is counted by who says that it is {@code another}.
     */
    boolean count(UUID invoice, UUID transfer, boolean another, PartyId by) {
        return alone(transfer, () -> {
            var some = of(invoice, transfer);
            if (!another && some.stream().anyMatch(it -> it.noted() != null && !it.back())) return false;
            return !some.isEmpty() && some.stream().allMatch(it -> note(invoice, it, by));
        });
    }

    /** What was noted by hand was this transfer: it is taken back, and counted as what it is; or {@code other}: they are two. */
    boolean same(UUID invoice, UUID transfer, UUID payment, boolean other, PartyId by) {
        return alone(transfer, () -> {
            money.hold(payment); // another transfer may be said to be it at once
            return replace(of(invoice, transfer), payment, other, by);
        });
    }

    /** What is left of a payment, in all its currencies. */
    record Left(UUID transfer, PartyId payer, String name, String subject, LocalDate day, long cents) {}

    /** Since this day, the latest ones. */
    List<Left> left(PartyId payee, LocalDate since) {
        return left(db.sql(ArrivedSql.SINCE)
                .param("since", Times.sql(since.atStartOfDay(Days.ZONE).toInstant()))
                .param("organisation", payee.value(), "most", MOST_OTHERS));
    }

    List<Left> left(PartyId payee, Set<UUID> transfers) {
        return left(db.sql(ArrivedSql.THESE)
                .param("organisation", payee.value())
                .param("transfers", transfers.toArray(UUID[]::new)));
    }

    private static List<Left> left(Sql.Statement said) {
        return said.param("zone", Days.ZONE.getId())
                .list((row, n) -> new Left(
                        Rows.id(row, "transfer"),
                        Rows.party(row, "payer"),
                        row.getString("payer_name"),
                        row.getString("subject"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("total")));
    }

    /** An invoice that was written for these counts what is left of them, in the transaction that issues it. */
    void settle(UUID invoice, Set<UUID> transfers, PartyId by) {
        transfers.stream().sorted().forEach(money::hold);
        for (var transfer : transfers) for (var it : of(invoice, transfer)) if (!it.back()) note(invoice, it, by);
    }

    List<Arrived> of(UUID invoice, UUID transfer) {
        return all(invoices.find(invoice).orElseThrow(), true).stream()
                .filter(it -> it.transfer().equals(transfer))
                .toList();
    }

    /** False: another hand was quicker, and nothing is noted. */
    private boolean alone(UUID transfer, Supplier<Boolean> act) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            money.hold(transfer);
            boolean noted = act.get();
            if (!noted) status.setRollbackOnly();
            return noted;
        }));
    }

    boolean note(UUID invoice, Arrived it, PartyId by) {
        var on = invoices.find(invoice).orElseThrow();
        long cents = it.back() ? Math.max(it.cents(), -on.paid()) : Math.min(it.cents(), on.remaining());
        var means = Mappings.euro(it.currency()) ? PaymentMeans.TRANSFER : PaymentMeans.LOCAL;
        var day = it.back() ? Days.today(clock) : it.day();
        var safe = new Payments.Safe(it.transfer(), it.currency().id().value());
        return cents == 0
                || payments.note(invoice, day, cents, means, cut(it.subject()), "safe-" + Ids.next(), by, safe)
                        .isEmpty();
    }

    private static String cut(String subject) {
        return subject.substring(0, Math.min(Payments.LONGEST_NOTE, subject.length()));
    }

    /** What a hand noted was one of these, which are one transfer; or {@code other}: it was none. In the transaction of whoever holds it. */
    public boolean replace(List<Arrived> some, UUID payment, boolean other, PartyId by) {
        money.hold(payment);
        if (other) return money.apart(some, payment, by);
        if (some.stream().noneMatch(it -> it.noted(payment))) return false;
        var hand = payments.find(payment).orElseThrow();
        var words = messages.text(Locale.FRENCH, "billing.match.was");
        return payments.note(hand.invoice(), hand.day(), -hand.cents(), hand.means(), words, "same-" + payment, by)
                        .isEmpty()
                && some.stream().allMatch(it -> note(hand.invoice(), it, by));
    }

    /** Of these invoices those of which a hand noted what may have come by the safe, and those paid by what went back since. */
    public Set<UUID> doubtful(PartyId organisation, Collection<UUID> some) {
        return db.sql(ArrivedSql.DOUBTFUL)
                .param("organisation", organisation.value(), "zone", Days.ZONE.getId(), "near", NEAR)
                .param("some", some.toArray(UUID[]::new))
                .set((row, n) -> Rows.id(row, "invoice"));
    }
}
