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
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.Wallets;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.web.Page;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is too much on an invoice goes back by the safe: of what it counts, by counter-entry; or it went by a payment of its own. Thread-safe. */
@Component
public class SafeRefunds {

    private static final String GONE = "billing.match.gone";

    /** So much of one currency of a transfer. */
    public record Part(UUID transfer, Currency currency, long cents) {}

    /** A payment of the seller that pays back on no invoice yet. */
    public record Away(Part part, String payee, String subject, LocalDate day) {}

    /** What is left of a payment beside an invoice that is paid; {@code tied}: some of it paid that one. */
    public record Surplus(
            UUID invoice, Part part, long total, String payer, String subject, LocalDate day, boolean tied) {}

    private final Sql db;
    private final Invoices invoices;
    private final Payments payments;
    private final List<InvoiceKeeper> keepers;
    private final SafeMoney money;
    private final Ledger ledger;
    private final Wallets wallets;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SafeRefunds(
            Sql db,
            Invoices invoices,
            Payments payments,
            List<InvoiceKeeper> keepers,
            SafeMoney money,
            Ledger ledger,
            Wallets wallets,
            Messages messages,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.invoices = invoices;
        this.payments = payments;
        this.keepers = keepers;
        this.money = money;
        this.ledger = ledger;
        this.wallets = wallets;
        this.messages = messages;
        this.clock = clock;
        this.transaction = transaction;
    }

    private boolean owes(Invoice it) {
        return it.remaining() < 0
                && keepers.stream().noneMatch(one -> one.keeps(it).isPresent());
    }

    /** « 20 € + 10 gués »: what one press would give back; empty: nothing, or whoever looks does not speak for the wallet. */
    public String offered(Invoice it, Visitor me, Page page) {
        return wallets.mayUse(me, it.organisation()) ? say(parts(it), page) : "";
    }

    /** « 20 € + 10 gués ». */
    public static String say(List<Part> parts, Page page) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::currency, LinkedHashMap::new, Collectors.summingLong(Part::cents)))
                .entrySet()
                .stream()
                .map(one -> one.getKey().say(one.getValue(), page.formats()))
                .collect(Collectors.joining(" + "));
    }

    private List<Part> parts(Invoice it) {
        return owes(it) ? kept(it.organisation(), List.of(it.id()), -it.remaining()) : List.of();
    }

    /** What the safe brought of these invoices and still has, so many cents at most. */
    public List<Part> kept(PartyId payee, List<UUID> invoices, long most) {
        long left = most;
        var parts = new ArrayList<Part>();
        for (var one : db.sql(ArrivedSql.KEPT)
                .param("invoices", invoices.toArray(UUID[]::new), "organisation", payee.value())
                .list((row, n) -> new Part(Rows.id(row, "transfer"), Currencies.read(row, n), row.getLong("cents")))) {
            long some = Math.min(left, one.cents());
            if (some > 0) parts.add(new Part(one.transfer(), one.currency(), some));
            left -= some;
        }
        return parts;
    }

    /** Gives back as much as is offered, once; the key of the sentence that says why not. */
    Optional<String> giveBack(Invoice it, Visitor me) {
        if (!wallets.mayUse(me, it.organisation())) return Optional.of(GONE);
        return alone(it.id(), List.of(), () -> {
            var parts = held(() -> parts(invoices.find(it.id()).orElseThrow()));
            if (parts.isEmpty()) return Optional.of(GONE);
            for (var one : parts) {
                if (!noted(it, one, "billing.match.returned", Days.today(clock), me.party())) return Optional.of(GONE);
                var refused = reverse(one, it.reference(), me);
                if (refused.isPresent()) return refused;
            }
            return Optional.empty();
        });
    }

    /** What goes back once no other hand moves any of it: a payment that was counted meanwhile is held too. */
    private List<Part> held(Supplier<List<Part>> read) {
        var held = new HashSet<UUID>();
        while (true) {
            var parts = read.get();
            var more = parts.stream()
                    .map(Part::transfer)
                    .filter(held::add)
                    .sorted()
                    .toList();
            if (more.isEmpty()) return parts;
            more.forEach(money::hold);
        }
    }

    private Optional<String> reverse(Part it, String words, Visitor me) {
        var amount = Amount.one(it.currency().id(), it.cents());
        var back = ledger.reverse(new TransferId(it.transfer()), amount, me.party(), "invoice-" + Ids.next(), words);
        return back instanceof Booking.Refused refused
                ? Optional.of("problem." + refused.why().code() + ".text")
                : Optional.empty();
    }

    /** Beside what is paid: what is left of what paid it, and of what its payer paid else. */
    public List<Surplus> surplus(PartyId payee, List<Beside> paid) {
        if (paid.isEmpty()) return List.of();
        var since = paid.stream().map(Beside::day).min(LocalDate::compareTo).orElseThrow();
        return db.sql(ArrivedSql.SURPLUS)
                .param("organisation", payee.value(), "zone", Days.ZONE.getId())
                .param(
                        "since",
                        Times.sql(since.minusYears(1).atStartOfDay(Days.ZONE).toInstant()))
                .param("ids", paid.stream().map(Beside::id).toArray(UUID[]::new))
                .param("buyers", paid.stream().map(it -> Rows.value(it.buyer())).toArray(UUID[]::new))
                .list((row, n) -> new Surplus(
                        Rows.id(row, "invoice"),
                        new Part(Rows.id(row, "transfer"), Currencies.read(row, n), row.getLong("cents")),
                        row.getLong("total"),
                        row.getString("payer_name"),
                        row.getString("subject"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("tied")));
    }

    /** What is {@code left} of a payment goes back by the wallet, read when no other hand moves it; the key of the sentence that says why not. */
    public Optional<String> giveBack(
            PartyId payee, UUID transfer, Supplier<List<Part>> left, String words, Visitor me) {
        if (!wallets.mayUse(me, payee)) return Optional.of(GONE);
        return alone(transfer, List.of(), () -> {
            var parts = left.get();
            return parts.isEmpty()
                    ? Optional.of(GONE)
                    : parts.stream()
                            .flatMap(one -> reverse(one, words, me).stream())
                            .findFirst();
        });
    }

    /** So many cents of what the safe brought of these invoices go back, all or nothing; what went of which payment, empty: nothing. */
    public List<Part> giveBack(PartyId payee, List<UUID> invoices, long cents, String words, Visitor me) {
        if (!wallets.mayUse(me, payee)) return List.of();
        var went = new ArrayList<Part>();
        var refused = alone(invoices.getFirst(), List.of(), () -> {
            went.addAll(held(() -> kept(payee, invoices, cents)));
            return went.stream().mapToLong(Part::cents).sum() < cents
                    ? Optional.of(GONE)
                    : went.stream()
                            .flatMap(one -> reverse(one, words, me).stream())
                            .findFirst();
        });
        return refused.isPresent() ? List.of() : went;
    }

    /** What the seller paid since, of its own, to the client of this invoice, or of the very sum that is too much. */
    public List<Away> away(Invoice it) {
        if (!owes(it)) return List.of();
        var buyer = Beside.of(it);
        return db.sql(ArrivedSql.AWAY)
                .param("invoice", it.id(), "organisation", it.organisation().value())
                .param("since", Times.sql(it.day().atStartOfDay(Days.ZONE).toInstant()))
                .param("most", -it.remaining())
                .param("buyer", Rows.value(buyer.buyer()))
                .param("siren", buyer.siren(), "folded", Fold.words(buyer.name()), "name", buyer.name())
                .list(SafeRefunds::read);
    }

    /** Such a payment gave back on this invoice; false: another hand was quicker. */
    boolean tie(Invoice it, UUID transfer, PartyId by) {
        return alone(
                        it.id(),
                        List.of(transfer),
                        () -> away(invoices.find(it.id()).orElseThrow()).stream()
                                        .filter(one -> one.part().transfer().equals(transfer))
                                        .filter(one -> noted(it, one.part(), "billing.match.returned", one.day(), by))
                                        .findAny()
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(GONE))
                .isEmpty();
    }

    private static Away read(ResultSet row, int n) throws SQLException {
        var at = Times.read(row, "made_at");
        return new Away(
                new Part(Rows.id(row, "transfer"), Currencies.read(row, n), row.getLong("cents")),
                row.getString("payer_name"),
                row.getString("subject"),
                at.atZone(Days.ZONE).toLocalDate());
    }

    /** False: more than is too much, since another hand noted something. */
    private boolean noted(Invoice it, Part one, String words, LocalDate day, PartyId by) {
        var means = Mappings.euro(one.currency()) ? PaymentMeans.TRANSFER : PaymentMeans.LOCAL;
        var safe = new Payments.Safe(one.transfer(), one.currency().id().value());
        var note = messages.text(Locale.FRENCH, words);
        return payments.note(it.id(), day, -one.cents(), means, note, "back-" + Ids.next(), by, safe)
                        .isEmpty()
                && invoices.find(it.id()).orElseThrow().remaining() <= 0;
    }

    /** What is refused leaves nothing behind. */
    private Optional<String> alone(UUID it, List<UUID> transfers, Supplier<Optional<String>> act) {
        return requireNonNull(transaction.execute(status -> {
            money.hold(it);
            transfers.stream().sorted().forEach(money::hold);
            var refused = act.get();
            if (refused.isPresent()) status.setRollbackOnly();
            return refused;
        }));
    }
}
