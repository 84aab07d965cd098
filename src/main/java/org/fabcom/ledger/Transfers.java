package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Transfer.Kind;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal of transfers: one statement each, refused or booked by the database (design of the room: docs/modules). */
@Repository
class Transfers {

    private static final int TRIES = 3;
    private static final Pattern CURRENCY =
            Pattern.compile("^(?:Failing row contains \\([0-9a-f-]{36}, )?([0-9a-f-]{36})(?:$|,)");
    private static final String SELECT = """
        select id, kind, payer, payee, currencies, amounts, concerns, made_by, subject, made_at from ledger.transfer
        """;

    private static final String INSERT = """
        insert into ledger.transfer
            (id, kind, payer, payee, currencies, amounts, concerns, subject, made_by, key, digest, made_at)
        """;
    private static final String VALUES = """
        cast(:id as uuid), cast(:kind as text), cast(:payer as uuid), cast(:payee as uuid), cast(:currencies as uuid[]),
            cast(:amounts as bigint[]), cast(:concerns as uuid), cast(:subject as text), cast(:by as uuid),
            cast(:key as text), cast(:digest as bytea), cast(:at as timestamptz)
        """;
    private static final String ONCE = " on conflict on constraint transfer_key do nothing";
    private static final String PLAIN = INSERT + "values (" + VALUES + ")" + ONCE;
    private static final String RECORDED =
            "with said as materialized (select set_config('ledger.recorded', cast(:id as text), true)) " + INSERT
                    + "select " + VALUES + "from said" + ONCE;
    private static final String UNLESS_FEE = "with fee as materialized (select from ledger.fee_rule r where"
            + FeeRules.HOLDS + " limit 1), booked as (" + INSERT + "select " + VALUES
            + "where not exists (select from fee)" + ONCE + " returning 1)"
            + " select exists (select from fee) as fee, exists (select from booked) as added";

    private final Sql db;
    private final Clock clock;
    private final TransactionTemplate nested;

    Transfers(Sql db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Booking book(Kind kind, Order order, @Nullable TransferId concerns) {
        return book(transfer(kind, order, concerns), order.key(), PLAIN);
    }

    static Booking.Refused unknown(Kind kind) {
        return new Booking.Refused(
                kind == Kind.REVERSAL ? Refusal.UNKNOWN_TRANSFER : Refusal.UNKNOWN_RESERVATION, null);
    }

    /** Settles, releases or reverses; no amounts means all. */
    Booking following(
            Kind kind, Transfer original, List<Amount> some, @Nullable PartyId by, String key, String subject) {
        var concerns = original.id();
        var amounts = some.isEmpty() ? original.amounts() : some;
        return kind == Kind.REVERSAL
                ? book(kind, original.payee(), original.payer(), amounts, concerns, by, key, subject)
                : book(kind, original.payer(), original.payee(), amounts, concerns, by, key, original.subject());
    }

    Booking book(
            Kind kind,
            @Nullable PartyId payer,
            @Nullable PartyId payee,
            List<Amount> amounts,
            @Nullable TransferId concerns,
            @Nullable PartyId by,
            String key,
            String subject) {
        var it = new Transfer(
                TransferId.next(), kind, payer, payee, amounts, concerns, by, subject.strip(), clock.instant());
        return book(it, key, PLAIN);
    }

    /** What is nobody’s wish of today: for whoever leaves, too. */
    Booking record(Order order) {
        return book(transfer(Kind.PAYMENT, order, null), order.key(), RECORDED);
    }

    private Transfer transfer(Kind kind, Order it, @Nullable TransferId concerns) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the base keeps it
        return new Transfer(
                TransferId.next(),
                kind,
                it.payer(),
                it.payee(),
                it.amounts(),
                concerns,
                it.by(),
                it.subject().strip(),
                now);
    }

    private Booking book(Transfer it, String key, String statement) {
        return attempt(it, key, digest -> {
                    var added = given(db.sql(statement), it, key, digest).updated();
                    return Optional.of(answer(it, key, digest, added));
                })
                .orElseThrow();
    }

    /**
     * Empty: a rule of its type holds that day for one of its currencies, and nothing is booked yet. In one statement (E48).
     *
     * @param told hears what was written just now
     */
    Optional<Booking> bookUnlessFee(Kind kind, Order it, PaymentType type, LocalDate day, Consumer<Transfer> told) {
        var next = transfer(kind, it, null);
        return attempt(next, it.key(), digest -> {
            var done = given(db.sql(UNLESS_FEE), next, it.key(), digest)
                    .param("type", type.name(), "day", day)
                    .single((row, n) -> new Unless(row.getBoolean("fee"), row.getBoolean("added")));
            if (done.added()) told.accept(next);
            // asked with the connection given back: whoever holds one and waits for another may wait for ever
            return done.fee() ? Optional.<Booking>empty() : Optional.of(answer(next, it.key(), digest, done.added()));
        });
    }

    private record Unless(boolean fee, boolean added) {}

    /** All of it or nothing: what is refused undoes what was booked before it. */
    Booking together(Supplier<Booking> work) {
        boolean within = TransactionSynchronizationManager.isActualTransactionActive();
        for (int i = 1; ; i++) {
            try {
                return Objects.requireNonNull(nested.execute(status -> {
                    var booking = work.get();
                    if (booking instanceof Booking.Refused) status.setRollbackOnly();
                    return booking;
                }));
            } catch (DataIntegrityViolationException refused) {
                return refusal(refused);
            } catch (PessimisticLockingFailureException again) {
                if (within || i == TRIES) throw again;
            }
        }
    }

    private Booking answer(Transfer it, String key, byte[] digest, boolean added) {
        return added ? new Booking.Booked(it.id(), false) : before(it, key, digest);
    }

    private Optional<Booking> attempt(Transfer it, String key, Function<byte[], Optional<Booking>> insert) {
        if (key.isEmpty() || key.length() > 120) throw new IllegalArgumentException("key");
        var digest = TransferDigest.of(it);
        boolean within = TransactionSynchronizationManager.isActualTransactionActive();
        for (int i = 1; ; i++) {
            try {
                return within
                        ? Objects.requireNonNull(nested.execute(status -> insert.apply(digest)))
                        : insert.apply(digest);
            } catch (DataIntegrityViolationException refused) {
                return Optional.of(payerFirst(it, refusal(refused)));
            } catch (PessimisticLockingFailureException again) {
                if (within || i == TRIES) throw again;
            }
        }
    }

    /** This author used the key. */
    boolean known(@Nullable PartyId by, String key) {
        return db.sql("select exists (select from ledger.transfer where key = :key"
                        + " and made_by is not distinct from cast(:by as uuid))")
                .param("key", key)
                .param("by", Rows.value(by), java.sql.Types.OTHER)
                .single(Boolean.class);
    }

    private static Sql.Statement given(Sql.Statement spec, Transfer it, String key, byte[] digest) {
        return spec.param("id", it.id().value())
                .param("kind", it.kind().name())
                .param("payer", Rows.value(it.payer()))
                .param("payee", Rows.value(it.payee()))
                .param("currencies", array(it.amounts().stream().map(Amount::currency)))
                .param("amounts", array(it.amounts().stream().map(Amount::units)))
                .param("concerns", it.concerns() == null ? null : it.concerns().value())
                .param("subject", it.subject())
                .param("by", Rows.value(it.by()))
                .param("key", key)
                .param("digest", digest)
                .param("at", it.at());
    }

    private Booking before(Transfer it, String key, byte[] digest) {
        return db.sql("""
            select id, digest = :digest as same from ledger.transfer
            where key = :key and made_by is not distinct from cast(:by as uuid)
            """)
                .param("digest", digest, "key", key, "by", Rows.value(it.by()))
                .single((row, n) -> row.getBoolean("same")
                        ? new Booking.Booked(new TransferId(Rows.id(row, "id")), true)
                        : new Booking.Refused(Refusal.OTHER_CONTENT, null));
    }

    Optional<Transfer> find(TransferId id) {
        return db.sql(SELECT + " where id = :id").param("id", id.value()).optional(Transfer::read);
    }

    List<Transfer> following(TransferId id) {
        return db.sql(SELECT + " where concerns = :id order by entry")
                .param("id", id.value())
                .list(Transfer::read);
    }

    /**
     * When both ends are beyond a limit, the one that PostgreSQL meets first depends on the ids of their accounts: the answer is
     * always the payer's, so that the same order gets the same code.
     */
    private Booking payerFirst(Transfer it, Booking.Refused refused) {
        if (refused.why() != Refusal.TOO_MUCH || it.payer() == null || it.kind() == Kind.SETTLE) return refused;
        for (var amount : it.amounts()) {
            boolean below = db.sql("""
                    select coalesce(a.available, 0) - :units < case when a.id is null then c.floor else a.floor end
                    from ledger.currency c left join ledger.account a on a.currency = c.id and a.party = :payer
                    where c.id = :currency and c.regime <> 'EXTERNAL'
                    """)
                    .param(
                            "units",
                            amount.units(),
                            "payer",
                            it.payer().value(),
                            "currency",
                            amount.currency().value())
                    .optional((row, n) -> row.getBoolean(1))
                    .orElse(false);
            if (below) return new Booking.Refused(Refusal.NOT_ENOUGH, amount.currency());
        }
        return refused;
    }

    /** What a constraint of the database means; anything else is a bug and goes on. */
    private static Booking.Refused refusal(DataIntegrityViolationException refused) {
        var why = Refusal.behind(refused).orElseThrow(() -> refused);
        var detail = Constraints.said(refused).map(ServerErrorMessage::getDetail);
        return new Booking.Refused(why, detail.map(Transfers::currency).orElse(null));
    }

    /** Our own refusals name the currency; a CHECK of the account shows the row: its id, then its currency. */
    private static @Nullable CurrencyId currency(String detail) {
        var found = CURRENCY.matcher(detail);
        return found.find() ? CurrencyId.of(found.group(1)) : null;
    }

    private static String array(java.util.stream.Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
