package org.fabcom.till.sessions;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.journal.Written;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deposits that are no cash in the drawer. Cash is {@link Sessions#move}. */
@Component
public class Deposits {

    /** By what such a deposit comes and goes. */
    public enum Means {
        /** Kept and not cashed: no money, and in no books. */
        CHEQUE,
        CARD,
        /** A cheque that was kept leaves for the bank after all. */
        CASHED
    }

    /** The event by which it came. */
    public record Came(UUID till, long number) {}

    /**
     * A cheque that was kept.
     *
     * @param note number and bank, if they were said
     */
    public record Kept(long cents, String note, String reason) {}

    private final Sql db;
    private final DayEnd end;
    private final TillJournal journal;

    Deposits(Sql db, DayEnd end, TillJournal journal) {
        this.db = db;
        this.end = end;
        this.journal = journal;
    }

    /** In, or out below zero. {@code came}: how it had come in; null: it comes in. */
    @Transactional
    public Written move(
            UUID till,
            Means means,
            long cents,
            String reason,
            String note,
            @Nullable Came came,
            PartyId by,
            String key) {
        var said = new HashMap<String, Object>();
        said.put("means", means.name());
        said.put("cents", cents);
        said.put("reason", reason);
        if (!note.isEmpty()) said.put("note", note);
        if (came != null) {
            said.put("concerned", came.till().toString());
            said.put("concerns", came.number());
        }
        var draft = new EventDraft(EventKind.DEPOSIT, by, key, said);
        var turn = end.turn(till, key);
        if (turn.done() != null) return TillJournal.before(turn, draft);
        if (!turn.open()) throw Problem.of(409, "FC-5202");
        return journal.write(turn, draft);
    }

    /** What was said of a cheque when it came. */
    public String note(Came it) {
        return db.sql(
                        "select coalesce(body::jsonb ->> 'note', '') from till.event where till = :till and number = :number")
                .param("till", it.till(), "number", it.number())
                .optional(String.class)
                .orElse("");
    }

    /** Cheques that had come to a till by its event {@code last} and lay there at that moment. */
    public List<Kept> kept(UUID till, long last, Instant at) {
        return db.sql("""
                select e.cents, coalesce(e.body::jsonb ->> 'note', '') as note, e.body::jsonb ->> 'reason' as reason from till.event e
                where e.till = :till and e.kind = 'DEPOSIT' and e.number <= :last and e.cents > 0
                    and e.body::jsonb ->> 'means' = 'CHEQUE' and not exists (select from till.event o
                        where o.concerned = e.till and o.concerns = e.number and o.kind = 'DEPOSIT' and o.at <= :at)
                order by e.number
                """)
                .param("till", till, "last", last, "at", at)
                .list((row, n) -> new Kept(row.getLong("cents"), row.getString("note"), row.getString("reason")));
    }
}
