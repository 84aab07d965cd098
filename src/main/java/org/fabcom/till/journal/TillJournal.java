package org.fabcom.till.journal;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.till.Tills;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes in the journals of tills: one at a time in each, whoever comes waits for its turn. Thread-safe. */
@Component
public class TillJournal {

    /** Clocks are set right by less than that all the time. */
    private static final Duration SLIP = Duration.ofSeconds(2);

    /** So many events wait at most to be added up: what reads sums reads them one by one. */
    private static final int UNSUMMED = 16;

    private final Sql db;
    private final Clock clock;
    private final TillKeys keys;
    private final TillVersion version;
    private final TillSums sums;

    TillJournal(Sql db, Clock clock, TillKeys keys, TillVersion version, TillSums sums) {
        this.sums = sums;
        this.db = db;
        this.clock = clock;
        this.keys = keys;
        this.version = version;
    }

    /** Waits until it is this command's turn. A change of version, or of the clock, is written down first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Turn turn(UUID id, @Nullable String key) {
        var turn = read(id, key);
        if (turn.done() != null) return turn;
        var now = clock.instant();
        var last = turn.at();
        if (last != null && now.isBefore(last.minus(SLIP))) {
            write(turn, EventDraft.byHouse(EventKind.CLOCK, Map.of("last", text(last))));
            turn = read(id, key);
        }
        if (!turn.version().equals(version.both())) {
            var said = Map.<String, Object>of("version", TillVersion.NUMBER, "checksum", version.checksum());
            write(turn, EventDraft.byHouse(EventKind.VERSION, said));
            turn = read(id, key);
        }
        return turn;
    }

    /** The same turn after something was written in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Turn again(Turn turn, @Nullable String key) {
        return read(turn.till().id(), key);
    }

    /** The event that this key wrote before; 422 if it was about something else. */
    public static Written before(Turn turn, EventDraft draft) {
        if (!turn.doneDigest().equals(Hashes.hex(draft.digest()))) throw Problem.of(422, "FC-0465");
        return new Written(requireNonNull(turn.done()), "", true);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Written write(Turn turn, EventDraft draft) {
        if (draft.key() != null && turn.done() != null) return before(turn, draft);
        long number = turn.number() + 1;
        var body = Canonical.of(body(turn, draft, number));
        var hash = Hashes.sha256(HexFormat.of().parseHex(turn.hash()), body.getBytes(StandardCharsets.UTF_8));
        var signed = keys.sign(hash);
        db.sql("""
                insert into till.event (till, number, kind, at, day, cents, key, digest, body, hash, signature, signer)
                values (:till, :number, :kind, now(), current_date, 0, :key, :digest, :body, :hash, :signature, :signer)
                """)
                .param("till", turn.till().id())
                .param("number", number)
                .param("kind", draft.kind().name())
                .param("key", draft.key())
                .param("digest", draft.digest())
                .param("body", body)
                .param("hash", hash)
                .param("signature", signed.signature())
                .param("signer", signed.signer())
                .update();
        if (number % UNSUMMED == 0) sums.addUp(turn.till().id());
        return new Written(number, Hashes.hex(hash), false);
    }

    private Map<String, Object> body(Turn turn, EventDraft draft, long number) {
        var now = clock.instant();
        var body = new HashMap<>(draft.said());
        body.put("v", 1);
        body.put("kind", draft.kind().name());
        body.put("till", turn.till().id());
        body.put("number", number);
        body.put("at", text(now));
        body.put("zone", Days.ZONE.getId());
        body.put("day", BusinessDay.of(now));
        var operator = draft.operator();
        if (operator != null) body.put("operator", operator.value());
        var session = draft.kind() == EventKind.OPENED ? Long.valueOf(number) : turn.session();
        if (session != null) body.put("session", session);
        if (turn.till().training()) body.put("training", true);
        return body;
    }

    /** To the millisecond, in UTC. */
    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** The till and its journal in one way there and back; 404 if there is no such till. */
    private Turn read(UUID id, @Nullable String key) {
        return db.sql("""
                select i.id, i.organisation, i.site, i.number, i.name, i.training_of, i.year_starts, i.closed_at,
                    (t.head).number as last, encode((t.head).hash, 'hex') as hash, (t.head).at, (t.head).session, (t.head).day,
                    (t.head).month, (t.head).year, (t.head).last_day, (t.head).last_month, (t.head).last_year,
                    (t.head).sold, (t.head).refunded, (t.head).version, t.done,
                    coalesce(encode(t.done_digest, 'hex'), '') as done_digest
                from till.till i cross join lateral till.turn(i.id, :key) t where i.id = :till
                """)
                .param("till", id, "key", key)
                .optional((row, n) -> new Turn(
                        Tills.read(row, n),
                        row.getLong("last"),
                        row.getString("hash"),
                        Times.readIfAny(row, "at"),
                        row.getObject("session", Long.class),
                        row.getObject("day", LocalDate.class),
                        row.getObject("month", LocalDate.class),
                        row.getObject("year", LocalDate.class),
                        row.getLong("last_day"),
                        row.getLong("last_month"),
                        row.getLong("last_year"),
                        row.getLong("sold"),
                        row.getLong("refunded"),
                        row.getString("version"),
                        row.getObject("done", Long.class),
                        row.getString("done_digest")))
                .orElseThrow(Problem::notFound);
    }
}
