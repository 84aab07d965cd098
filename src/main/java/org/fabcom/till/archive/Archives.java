package org.fabcom.till.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.people.Organisations;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.Hashes;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.web.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Archives of journals: made once, frozen, with a trace of their making in the journal itself. */
@Component
public class Archives {

    /** {@code number}: of the event that says it was made. */
    public record Made(UUID till, long number, long first, long last, String sha256, Instant at) {}

    private final JdbcClient db;
    private final DayEnd end;
    private final TillJournal journal;
    private final TillEvents events;
    private final ArchiveFiles files;
    private final Organisations organisations;

    Archives(
            JdbcClient db,
            DayEnd end,
            TillJournal journal,
            TillEvents events,
            ArchiveFiles files,
            Organisations organisations) {
        this.db = db;
        this.end = end;
        this.journal = journal;
        this.events = events;
        this.files = files;
        this.organisations = organisations;
    }

    /** Of all that happened since the one before; 409 if that is nothing. */
    @Transactional
    public Made make(UUID till, PartyId by) {
        var turn = end.turn(till, null);
        var before = events.newest(till, EventKind.ARCHIVE)
                .map(it -> it.said().path("last").asLong())
                .orElse(0L);
        if (turn.number() <= before + 1) throw Problem.of(409, "FC-5210");
        var all = events.between(till, before + 1, turn.number());
        var chained = before == 0
                ? Hashes.hex(Hashes.genesis(till))
                : events.find(till, before).orElseThrow().hash();
        var seller = organisations
                .find(turn.till().organisation())
                .map(it -> it.name())
                .orElse("");
        var content = files.write(turn.till(), seller, chained, all);
        var sha = Hashes.hex(Hashes.sha256(content));
        var said = Map.<String, Object>of(
                "first",
                before + 1,
                "last",
                turn.number(),
                "last_hash",
                turn.hash(),
                "sha256",
                sha,
                "form",
                ArchiveFiles.FORM);
        var written = journal.write(turn, new EventDraft(EventKind.ARCHIVE, by, null, said));
        db.sql("""
                insert into till.archive (till, number, content, made_at)
                select till, number, :content, at from till.event where till = :till and number = :number
                """)
                .param("content", content)
                .param("till", till)
                .param("number", written.number())
                .update();
        return find(till, written.number()).orElseThrow();
    }

    /** The newest first. */
    public List<Made> of(UUID till) {
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
                .param("till", till)
                .param("number", number)
                .query((row, n) -> new Made(
                        till,
                        row.getLong("number"),
                        row.getLong("first"),
                        row.getLong("last"),
                        row.getString("sha256"),
                        Times.read(row, "made_at")))
                .list();
    }

    public byte[] content(UUID till, long number) {
        return db.sql("select content from till.archive where till = :till and number = :number")
                .param("till", till)
                .param("number", number)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(Problem::notFound);
    }
}
