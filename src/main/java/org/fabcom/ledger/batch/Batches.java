package org.fabcom.ledger.batch;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books a batch in one transaction, all or nothing; the same content from the same wallet is booked once, whoever sends it and
 * however many at once. Thread-safe.
 */
@Repository
public class Batches {

    private static final int TRIES = 3;

    /** How it ended. */
    public sealed interface Outcome {

        /** {@code again}: the same key with the same content came before. */
        record Done(UUID id, boolean again) implements Outcome {}

        /** The same list was booked before, then. */
        record Before(UUID id, Instant at) implements Outcome {}

        /** Nothing moved because of this line; 0 when it is for the whole. */
        record Refused(long line, Booking.Refused why) implements Outcome {}
    }

    /**
     * Who sends it and from where.
     *
     * @param file the name of the file; empty when it was typed or pasted
     * @param key a program's own: the same key twice books once, and with another content it is refused
     */
    public record Sent(PartyId by, String file, @Nullable String key) {

        static Sent by(PartyId person) {
            return new Sent(person, "", null);
        }

        public static Sent by(PartyId person, String key) {
            return new Sent(person, "", key);
        }
    }

    private static final String FEES = " from ledger.fee_rule r where" + FeeRules.HOLDS + " order by r.id";

    private final Sql db;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(Sql db, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Outcome book(Batch batch, Sent sent) {
        return attempt(batch, sent, false);
    }

    /** The same, and then all is as before: {@code Done} says that it would be booked. */
    public Outcome rehearse(Batch batch, Sent sent) {
        return attempt(batch, sent, true);
    }

    private Outcome attempt(Batch batch, Sent sent, boolean rehearsal) {
        for (int i = 1; ; i++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    var outcome = booked(batch, sent);
                    if (rehearsal || outcome instanceof Outcome.Refused) status.setRollbackOnly();
                    return outcome;
                }));
            } catch (PessimisticLockingFailureException again) {
                if (i == TRIES) throw again;
            } catch (DataIntegrityViolationException refused) {
                var why = Refusal.behind(refused).orElseThrow(() -> refused);
                return new Outcome.Refused(batch.payments().getFirst().number(), new Booking.Refused(why, null));
            }
        }
    }

    private Outcome booked(Batch batch, Sent sent) {
        var id = Ids.next();
        if (!remember(id, batch, sent)) return before(batch, sent);
        take(batch);
        for (int i = 0; i < batch.payments().size(); i++) {
            var it = batch.payments().get(i);
            var refused = line(id, i + 1, it, ledger.pay(batch.order(it, sent.by(), "lot-" + id + "-" + i)));
            if (refused != null) return new Outcome.Refused(it.number(), refused);
        }
        return new Outcome.Done(id, false);
    }

    /** What stood in the way: the same key, or the same list under another one. */
    private Outcome before(Batch batch, Sent sent) {
        var same = sent.key() == null
                ? Optional.<Boolean>empty()
                : db.sql("""
                    select wallet = :wallet and direction = :direction and digest = :digest and title = :title from ledger.batch
                    where made_by = :by and key = :key
                    """)
                        .param("wallet", batch.wallet().value())
                        .param("direction", batch.direction().name())
                        .param("digest", batch.digest())
                        .param("title", batch.title())
                        .param("by", sent.by().value())
                        .param("key", sent.key())
                        .optional(Boolean.class);
        if (same.isPresent() && !same.get())
            return new Outcome.Refused(0, new Booking.Refused(Refusal.OTHER_CONTENT, null));
        var it = before(batch).orElseThrow();
        return same.isPresent() ? new Outcome.Done(it.id(), true) : it;
    }

    /** Remembers the payment as a line of the batch; or why it is not to be, and then the transaction is of no more use. */
    private Booking.@Nullable Refused line(UUID batch, int n, Batch.Payment line, Booking booking) {
        if (booking instanceof Booking.Refused refused) return refused;
        try {
            db.sql("insert into ledger.batch_line (batch, n, number, transfer) values (:batch, :n, :number, :transfer)")
                    .param(
                            "batch",
                            batch,
                            "n",
                            n,
                            "number",
                            line.number(),
                            "transfer",
                            booking.booked().value())
                    .update();
            return null;
        } catch (DataIntegrityViolationException refused) {
            return new Booking.Refused(Refusal.behind(refused).orElseThrow(() -> refused), null);
        }
    }

    /** False if it, or its key, is there already; waits for another one that is being booked. */
    private boolean remember(UUID id, Batch batch, Sent sent) {
        return db.sql("""
            insert into ledger.batch (id, wallet, direction, digest, title, lines, made_by, made_at, file, key)
            values (:id, :wallet, :direction, :digest, :title, :lines, :by, :now, nullif(:file, ''), :key)
            on conflict do nothing
            """)
                .param("id", id)
                .param("wallet", batch.wallet().value())
                .param("direction", batch.direction().name())
                .param("digest", batch.digest())
                .param("title", batch.title())
                .param("lines", batch.payments().size())
                .param("by", sent.by().value())
                .param("file", sent.file())
                .param("key", sent.key())
                .updated();
    }

    /**
     * All accounts, those that receive fees too, at once and in one order, before the first payment; then all groups, in theirs: whether one of them is closed is
     * said of its line.
     */
    private void take(Batch batch) {
        var currencies = new ArrayList<String>();
        var parties = new ArrayList<String>();
        for (var it : batch.payments())
            for (var party : List.of(batch.wallet(), it.other())) {
                currencies.add(it.amount().currency().toString());
                parties.add(party.toString());
            }
        db.sql("select ledger.take_accounts(cast(:currencies as uuid[]) || array(select r.currency" + FEES
                        + "), cast(:parties as uuid[]) || array(select r.payee" + FEES + "))")
                .param("currencies", array(currencies))
                .param("parties", array(parties))
                .param("type", PaymentType.TRANSFER.name())
                .param("day", Days.today(clock))
                .single((row, n) -> true);
        db.sql("select circles.hold_open(cast(:parties as uuid[]))")
                .param("parties", array(parties))
                .single((row, n) -> true);
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "{", "}"));
    }

    /** The same one, if it was booked. */
    Optional<Outcome.Before> before(Batch batch) {
        return db.sql("""
            select id, made_at from ledger.batch
            where wallet = :wallet and direction = :direction and digest = :digest
            """)
                .param("wallet", batch.wallet().value())
                .param("direction", batch.direction().name())
                .param("digest", batch.digest())
                .optional((row, n) -> new Outcome.Before(row.getObject("id", UUID.class), Times.read(row, "made_at")));
    }
}
