package org.fabcom.till.journal;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** What journals of tills say. */
@Repository
public class TillEvents {

    private static final String SELECT = """
            select till, number, kind, at, day, operator, session, concerned, concerns, cents, body,
                encode(hash, 'hex') as hash, encode(signature, 'hex') as signature, signer
            from till.event
            """;

    private final Sql db;

    TillEvents(Sql db) {
        this.db = db;
    }

    public Optional<TillEvent> find(UUID till, long number) {
        return db.sql(SELECT + "where till = :till and number = :number")
                .param("till", till, "number", number)
                .optional(TillEvents::read);
    }

    /** What tills took of an invoice or gave back of it, the oldest first. */
    public List<TillEvent> ofInvoice(UUID invoice) {
        return db.sql(SELECT
                        + "where kind = 'INVOICE' and body::jsonb ->> 'invoice' = :invoice order by at, till, number")
                .param("invoice", invoice.toString())
                .list(TillEvents::read);
    }

    /** From one number to another, both included. */
    public List<TillEvent> between(UUID till, long first, long last) {
        return db.sql(SELECT + "where till = :till and number between :first and :last order by number")
                .param("till", till, "first", first, "last", last)
                .list(TillEvents::read);
    }

    /** The newest first. */
    public List<TillEvent> newest(UUID till, int most) {
        return db.sql(SELECT + "where till = :till order by number desc limit :most")
                .param("till", till, "most", most)
                .list(TillEvents::read);
    }

    /** The newest of its kind. */
    public Optional<TillEvent> newest(UUID till, EventKind kind) {
        return db.sql(SELECT + "where till = :till and kind = :kind order by number desc limit 1")
                .param("till", till, "kind", kind.name())
                .optional(TillEvents::read);
    }

    /** What came back of a sale, at whichever till. */
    public List<TillEvent> concerning(UUID till, long number) {
        return concerning(till, number, number);
    }

    /** The same of all from one number to another, both included. */
    public List<TillEvent> concerning(UUID till, long first, long last) {
        return db.sql(SELECT
                        + "where concerned = :till and concerns between :first and :last order by at, till, number")
                .param("till", till, "first", first, "last", last)
                .list(TillEvents::read);
    }

    /** From one number to another, both included, without holding them in memory at once. */
    public void each(UUID till, long first, long last, Consumer<TillEvent> act) {
        for (long from = first; from <= last; from += 2000)
            between(till, from, Math.min(last, from + 1999)).forEach(act);
    }

    /** Which sale of its day a sale is, from 1: event numbers count openings and abandons too. */
    public long rank(TillEvent sale) {
        return db.sql("""
                select count(*) from till.event e
                where e.till = :till and e.kind = 'SALE' and e.day = :day and e.number <= :number
                  and e.number > coalesce((select max(c.number) from till.closing c
                      where c.till = :till and c.kind = 'DAY' and c.last_day < :day), 0)
                """)
                .param("till", sale.till(), "day", sale.day(), "number", sale.number())
                .single(Long.class);
    }

    /** The same of all sales among events of one till, by their numbers: sales of a day follow each other. */
    public Map<Long, Long> ranks(List<TillEvent> events) {
        var ranks = new HashMap<Long, Long>();
        var last = new HashMap<LocalDate, Long>();
        for (var it : events) {
            if (it.kind() != EventKind.SALE) continue;
            var before = last.get(it.day());
            long rank = before == null ? rank(it) : before + 1;
            last.put(it.day(), rank);
            ranks.put(it.number(), rank);
        }
        return ranks;
    }

    /** Whether this key wrote something at the till. */
    public boolean written(UUID till, String key) {
        return db.sql("select exists (select from till.event where till = :till and key = :key)")
                .param("till", till, "key", key)
                .single(Boolean.class);
    }

    public long last(UUID till) {
        return db.sql("select coalesce(max(number), 0) from till.event where till = :till")
                .param("till", till)
                .single(Long.class);
    }

    private static TillEvent read(ResultSet row, int n) throws SQLException {
        return new TillEvent(
                Rows.id(row, "till"),
                row.getLong("number"),
                EventKind.valueOf(row.getString("kind")),
                Times.read(row, "at"),
                row.getObject("day", LocalDate.class),
                Rows.partyIfAny(row, "operator"),
                row.getObject("session", Long.class),
                Rows.idIfAny(row, "concerned"),
                row.getObject("concerns", Long.class),
                row.getLong("cents"),
                row.getString("body"),
                row.getString("hash"),
                row.getString("signature"),
                row.getInt("signer"));
    }
}
