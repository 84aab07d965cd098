package org.fabcom.ledger.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books a batch in one transaction, all or nothing; the same content from the same wallet is booked once, whoever sends it and
 * however many at once. Thread-safe.
 */
@Repository
class Batches {

    private static final int TRIES = 3;

    /** How it ended. */
    sealed interface Outcome {

        record Done(UUID id) implements Outcome {}

        /** It was booked before, then. */
        record Before(Instant at) implements Outcome {}

        /** Nothing moved because of this line. */
        record Refused(long line, Booking.Refused why) implements Outcome {}
    }

    /** One that was booked. */
    record Past(Batch.Direction direction, int lines, String title, PartyId by, Instant at) {}

    private final JdbcClient db;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(JdbcClient db, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome book(Batch batch, PartyId by) {
        for (int i = 1; ; i++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> {
                    var outcome = booked(batch, by);
                    if (outcome instanceof Outcome.Refused) status.setRollbackOnly();
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

    private Outcome booked(Batch batch, PartyId by) {
        var id = Ids.next();
        if (!remember(id, batch, by)) return new Outcome.Before(before(batch).orElseThrow());
        take(batch);
        for (int i = 0; i < batch.payments().size(); i++) {
            var it = batch.payments().get(i);
            if (ledger.pay(batch.order(it, by, "lot-" + id + "-" + i)) instanceof Booking.Refused refused)
                return new Outcome.Refused(it.number(), refused);
        }
        return new Outcome.Done(id);
    }

    /** False if it is there already; waits for another one that is being booked. */
    private boolean remember(UUID id, Batch batch, PartyId by) {
        return db.sql("""
            insert into ledger.batch (id, wallet, direction, digest, title, lines, made_by, made_at)
            values (:id, :wallet, :direction, :digest, :title, :lines, :by, :at)
            on conflict on constraint batch_once do nothing
            """)
                        .param("id", id)
                        .param("wallet", batch.wallet().value())
                        .param("direction", batch.direction().name())
                        .param("digest", batch.digest())
                        .param("title", batch.title())
                        .param("lines", batch.payments().size())
                        .param("by", by.value())
                        .param("at", Times.sql(clock.instant()))
                        .update()
                == 1;
    }

    /** All accounts at once and in one order, before the first payment. */
    private void take(Batch batch) {
        var currencies = new ArrayList<String>();
        var parties = new ArrayList<String>();
        for (var it : batch.payments())
            for (var party : List.of(batch.wallet(), it.other())) {
                currencies.add(it.amount().currency().toString());
                parties.add(party.toString());
            }
        db.sql("select ledger.take_accounts(cast(:currencies as uuid[]), cast(:parties as uuid[]))")
                .param("currencies", array(currencies))
                .param("parties", array(parties))
                .query((row, n) -> true)
                .single();
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "{", "}"));
    }

    /** When the same one was booked, if it was. */
    Optional<Instant> before(Batch batch) {
        return db.sql("""
            select made_at from ledger.batch where wallet = :wallet and direction = :direction and digest = :digest
            """)
                .param("wallet", batch.wallet().value())
                .param("direction", batch.direction().name())
                .param("digest", batch.digest())
                .query((row, n) -> Times.read(row, "made_at"))
                .optional();
    }

    /** The last ones of a wallet, the newest first. */
    List<Past> last(PartyId wallet, int most) {
        return db.sql("""
            select direction, lines, title, made_by, made_at from ledger.batch
            where wallet = :wallet order by made_at desc, id desc limit :most
            """)
                .param("wallet", wallet.value())
                .param("most", most)
                .query((row, n) -> new Past(
                        Batch.Direction.valueOf(row.getString("direction")),
                        row.getInt("lines"),
                        row.getString("title"),
                        new PartyId(row.getObject("made_by", UUID.class)),
                        Times.read(row, "made_at")))
                .list();
    }
}
