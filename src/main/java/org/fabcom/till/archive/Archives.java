package org.fabcom.till.archive;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.bounds.Spool;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.till.archive.ArchiveFiles.Range;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.Hashes;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.web.problem.Problem;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Archives of journals: made once, frozen, with a trace of their making in the journal itself. They are written to the disk while
 * the till goes on selling; its journal is held only to say that they are there.
 */
@Component
public class Archives {

    private static final int CHUNK = 1 << 20;

    /** {@code number}: of the event that says it was made. */
    public record Made(UUID till, long number, long first, long last, String sha256, Instant at) {}

    private final Sql db;
    private final DayEnd end;
    private final TillJournal journal;
    private final TillEvents events;
    private final ArchiveFiles files;
    private final Organisations organisations;
    private final TransactionTemplate transaction;

    Archives(
            Sql db,
            DayEnd end,
            TillJournal journal,
            TillEvents events,
            ArchiveFiles files,
            Organisations organisations,
            TransactionTemplate transaction) {
        this.db = db;
        this.end = end;
        this.journal = journal;
        this.events = events;
        this.files = files;
        this.organisations = organisations;
        this.transaction = transaction;
    }

    /** Of all that happened since the one before; 409 if that is nothing, or somebody else makes it. */
    public Made make(UUID till, PartyId by) {
        var range = Objects.requireNonNull(transaction.execute(status -> range(till)));
        try (var spool = new Spool()) {
            var sha = files.write(range, spool);
            long number = Objects.requireNonNull(transaction.execute(status -> keep(range, spool, sha, by)));
            return find(till, number).orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Range range(UUID till) {
        var turn = end.turn(till, null);
        long first = archived(till) + 1;
        if (turn.number() <= first) throw Problem.of(409, "FC-5210");
        var chained = first == 1
                ? Hashes.hex(Hashes.genesis(till))
                : events.find(till, first - 1).orElseThrow().hash();
        var seller = organisations
                .find(turn.till().organisation())
                .map(Organisation::name)
                .orElse("");
        return new Range(turn.till(), seller, chained, first, turn.number(), turn.hash());
    }

    /** The last event that an archive holds. */
    private long archived(UUID till) {
        return events.newest(till, EventKind.ARCHIVE)
                .map(it -> it.said().path("last").asLong())
                .orElse(0L);
    }

    private long keep(Range range, Spool spool, String sha, PartyId by) {
        var till = range.till().id();
        var turn = end.turn(till, null);
        if (archived(till) + 1 != range.first()) throw Problem.of(409, "FC-5210");
        var said = Map.<String, Object>of(
                "first",
                range.first(),
                "last",
                range.last(),
                "last_hash",
                range.lastHash(),
                "sha256",
                sha,
                "form",
                ArchiveFiles.FORM);
        long number = journal.write(turn, new EventDraft(EventKind.ARCHIVE, by, null, said))
                .number();
        try (var content = spool.since(0).open()) {
            db.sql("""
                    insert into till.archive (till, number, content, made_at)
                    select till, number, :content, at from till.event where till = :till and number = :number
                    """)
                    .param("content", new SqlBinaryValue(content, spool.end()), Types.BINARY)
                    .param("till", till)
                    .param("number", number)
                    .update();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return number;
    }

    /** The newest first. */
    List<Made> of(UUID till) {
        return list(till, 0);
    }

    public Optional<Made> find(UUID till, long number) {
        return list(till, number).stream().findFirst();
    }

    private List<Made> list(UUID till, long number) {
        return db.sql("""
                select a.number, a.made_at, (e.body::jsonb ->> 'first')::bigint as first, (e.body::jsonb ->> 'last')::bigint as last,
                    e.body::jsonb ->> 'sha256' as sha256
                from till.archive a join till.event e on e.till = a.till and e.number = a.number
                where a.till = :till and (:number = 0 or a.number = :number) order by a.number desc
                """)
                .param("till", till, "number", number)
                .list((row, n) -> new Made(
                        till,
                        row.getLong("number"),
                        row.getLong("first"),
                        row.getLong("last"),
                        row.getString("sha256"),
                        Times.read(row, "made_at")));
    }

    /** As it was made, to somebody who takes it away. */
    public void pour(Made it, OutputStream out) throws IOException {
        byte[] chunk;
        long from = 1;
        do {
            chunk = db.sql("""
                    select substring(content from cast(:from as int) for cast(:many as int)) from till.archive
                    where till = :till and number = :number
                    """)
                    .param("from", from, "many", CHUNK, "till", it.till(), "number", it.number())
                    .single((row, n) -> row.getBytes(1));
            out.write(chunk);
            from += chunk.length;
        } while (chunk.length == CHUNK);
    }
}
