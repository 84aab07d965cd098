package org.fabcom.ledger.requests;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.requests.PaymentRequest.State;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking to be paid, and what follows. Answered once, whoever is first; paid in the same transaction. Thread-safe. */
@Repository
public class PaymentRequests implements Existence {

    static final Duration LIFE = Duration.ofDays(60);
    static final String SELECT = """
        select id, payee, payer, currencies, amounts, subject, asked_by, asked_at, lapses_at, state, answered_by,
            answered_at, reason, transfer from ledger.payment_request
        """;

    private final Sql db;
    private final Ledger ledger;
    private final Currencies currencies;
    private final Consents consents;
    private final RequestLetters letters;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PaymentRequests(
            Sql db,
            Ledger ledger,
            Currencies currencies,
            Consents consents,
            RequestLetters letters,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.ledger = ledger;
        this.currencies = currencies;
        this.consents = consents;
        this.letters = letters;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The order's payee asks its payer. Paid at once when the payer trusts them; the same key twice asks once. */
    public Answer ask(Order order) {
        var wrong = wrong(order);
        if (wrong != null) return new Answer.NotPaid(wrong);
        try {
            return Objects.requireNonNull(transaction.execute(status -> written(order)));
        } catch (DataIntegrityViolationException refused) {
            var why = order.payee().equals(order.payer())
                    ? Refusal.SAME_PARTY
                    : Refusal.behind(refused).orElse(Refusal.WRONG_AMOUNT);
            return new Answer.NotPaid(new Booking.Refused(why, null));
        }
    }

    /** Nobody is asked for what could never be paid. */
    private Booking.@Nullable Refused wrong(Order order) {
        if (order.amounts().isEmpty()) return new Booking.Refused(Refusal.WRONG_AMOUNT, null);
        for (var it : order.amounts()) {
            var currency = currencies.find(it.currency()).orElse(null);
            if (currency == null) return new Booking.Refused(Refusal.UNKNOWN_CURRENCY, it.currency());
            if (currency.closed()) return new Booking.Refused(Refusal.CLOSED_CURRENCY, it.currency());
            if (!currency.fits(it.units())) return new Booking.Refused(Refusal.WRONG_AMOUNT, it.currency());
        }
        return null;
    }

    private Answer written(Order order) {
        var by = Objects.requireNonNull(order.by());
        var now = clock.instant();
        int added = db.sql("""
            insert into ledger.payment_request
                (id, payee, payer, currencies, amounts, subject, asked_by, asked_at, lapses_at, key)
            values (:id, :payee, :payer, cast(:currencies as uuid[]), cast(:amounts as bigint[]), :subject, :by, :now,
                :lapses, :key)
            on conflict on constraint request_key do nothing
            """)
                .param("id", Ids.next())
                .param("payee", order.payee().value())
                .param("payer", order.payer().value())
                .param("currencies", array(order.amounts().stream().map(Amount::currency)))
                .param("amounts", array(order.amounts().stream().map(Amount::units)))
                .param("subject", order.subject().strip())
                .param("by", by.value())
                .param("now", now)
                .param("lapses", now.plus(LIFE))
                .param("key", order.key())
                .update();
        var request = byKey(by, order.key());
        if (added == 0) {
            boolean same = request.payee().equals(order.payee())
                    && request.payer().equals(order.payer())
                    && request.amounts().equals(order.amounts())
                    && request.subject().equals(order.subject().strip());
            return same
                    ? new Answer.Done(request.id(), request.state(), true)
                    : new Answer.NotPaid(new Booking.Refused(Refusal.OTHER_CONTENT, null));
        }
        if (consents.trusts(request.payer(), request.payee())
                && accepted(request, null, seen -> true) instanceof Answer.Done paid) return paid;
        letters.asked(request, fees(request));
        return new Answer.Done(request.id(), State.OPEN);
    }

    /** Pays it: once, whoever presses first. When the payment is refused it stays open. */
    public Answer accept(UUID id, @Nullable PartyId by) {
        return accept(id, by, seen -> true);
    }

    /** The same, and not before its payer has {@code seen} the fees, if there are any. */
    Answer accept(UUID id, @Nullable PartyId by, Predicate<List<Amount>> seen) {
        return find(id).map(it -> Objects.requireNonNull(transaction.execute(status -> accepted(it, by, seen))))
                .orElse(new Answer.TooLate(null));
    }

    private Answer accepted(PaymentRequest it, @Nullable PartyId by, Predicate<List<Amount>> seen) {
        var now = lock(it.id());
        if (!now.open() || !now.lapsesAt().isAfter(clock.instant())) return new Answer.TooLate(now.state());
        return switch (ledger.pay(order(it, by), PaymentType.REQUEST, seen)) {
            case Booking.Refused refused -> new Answer.NotPaid(refused);
            case Booking.Booked booked -> {
                answer(it.id(), State.ACCEPTED, by, "", booked.id());
                yield new Answer.Done(it.id(), State.ACCEPTED);
            }
        };
    }

    /** What it costs its payer in addition, today. */
    List<Amount> fees(PaymentRequest it) {
        return ledger.fees(order(it, null), PaymentType.REQUEST);
    }

    private static Order order(PaymentRequest it, @Nullable PartyId by) {
        return new Order(it.payer(), it.payee(), it.amounts(), by, "request-" + it.id(), it.subject());
    }

    public Answer refuse(UUID id, PartyId by, String reason) {
        return closed(id, State.REFUSED, by, reason);
    }

    /** The payee takes it back. */
    public Answer withdraw(UUID id, PartyId by) {
        return closed(id, State.WITHDRAWN, by, "");
    }

    /** Nobody answered it in time. */
    Answer lapse(UUID id) {
        return closed(id, State.LAPSED, null, "");
    }

    private Answer closed(UUID id, State state, @Nullable PartyId by, String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = lock(id);
            if (!now.open()) return new Answer.TooLate(now.state());
            answer(id, state, by, reason.strip(), null);
            return new Answer.Done(id, state);
        }));
    }

    public Optional<PaymentRequest> find(UUID id) {
        return db.sql(SELECT + " where id = :id").param("id", id).optional(PaymentRequests::read);
    }

    @Override
    public String exists() {
        return "select from ledger.payment_request where payer = any (:parties) and state = 'OPEN'";
    }

    /** What waits for this payer's answer, the oldest first. */
    List<PaymentRequest> waitingFor(PartyId payer) {
        if (Existences.none(PaymentRequests.class, payer)) return List.of();
        return AskedOnce.of(
                List.of("ledger.asked", payer),
                () -> db.sql(SELECT + " where payer = :payer and state = 'OPEN' order by asked_at limit 100")
                        .param("payer", payer.value())
                        .list(PaymentRequests::read));
    }

    /** How many {@link #of} finds in all. */
    public long countOf(PartyId party) {
        return db.sql("select count(*) from ledger.payment_request where payer = :party or payee = :party")
                .param("party", party.value())
                .single(Long.class);
    }

    /** Asked by or of this party, open ones first, then the last. */
    public List<PaymentRequest> of(PartyId party, long offset, int most) {
        return db.sql(SELECT + """
             where payer = :party or payee = :party
            order by state <> 'OPEN', asked_at desc, id offset :offset limit :most
            """)
                .param("party", party.value(), "offset", offset, "most", most)
                .list(PaymentRequests::read);
    }

    private PaymentRequest byKey(PartyId by, String key) {
        return db.sql(SELECT + " where asked_by = :by and key = :key")
                .param("by", by.value(), "key", key)
                .single(PaymentRequests::read);
    }

    private PaymentRequest lock(UUID id) {
        return db.sql(SELECT + " where id = :id for update").param("id", id).single(PaymentRequests::read);
    }

    private void answer(UUID id, State state, @Nullable PartyId by, String reason, @Nullable TransferId transfer) {
        db.sql("""
            update ledger.payment_request set state = :state, answered_by = :by, answered_at = :now, reason = :reason,
                transfer = :transfer
            where id = :id
            """)
                .param("state", state.name())
                .param("by", Rows.value(by))
                .param("reason", reason)
                .param("transfer", transfer == null ? null : transfer.value())
                .param("id", id)
                .update();
    }

    private static String array(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static PaymentRequest read(ResultSet row, int n) throws SQLException {
        var transfer = Rows.idIfAny(row, "transfer");
        return new PaymentRequest(
                Rows.id(row, "id"),
                Rows.party(row, "payee"),
                Rows.party(row, "payer"),
                Amount.read(row),
                row.getString("subject"),
                Rows.party(row, "asked_by"),
                Times.read(row, "asked_at"),
                Times.read(row, "lapses_at"),
                State.valueOf(row.getString("state")),
                Rows.partyIfAny(row, "answered_by"),
                Times.readIfAny(row, "answered_at"),
                row.getString("reason"),
                transfer == null ? null : new TransferId(transfer));
    }
}
