package org.fabcom.till.closing;

import static java.util.Objects.requireNonNull;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.journal.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Closes days, months and years, and tells which are. */
@Component
public class Closings {

    private static final String SELECT = """
            select till, number, kind, first_day, last_day, at, totals::text as totals, encode(hash, 'hex') as hash
            from till.closing where till = :till
            """;

    private final Sql db;
    private final TillJournal journal;
    private final TillEvents events;

    Closings(Sql db, TillJournal journal, TillEvents events) {
        this.db = db;
        this.journal = journal;
        this.events = events;
    }

    /** Closes the day that is open, of whatever is in the journal since the last one; answers how the journal stands then. */
    public Turn day(Turn turn, @Nullable PartyId operator) {
        var day = requireNonNull(turn.day());
        var within = events.between(turn.till().id(), turn.lastDay() + 1, turn.number());
        return write(
                turn,
                EventKind.DAY,
                day,
                day,
                span(within.getFirst(), within.getLast()),
                PeriodTotals.of(within),
                operator);
    }

    /** Closes the month of which days are closed. */
    Turn month(Turn turn) {
        var first = requireNonNull(turn.month());
        var days = since(turn.till().id(), EventKind.DAY, turn.lastMonth());
        var span = new HashMap<String, Object>(span(days));
        span.put("year", yearOf(first, turn.till().yearStarts()));
        return write(turn, EventKind.MONTH, first, first.plusMonths(1).minusDays(1), span, sum(days), null);
    }

    /** Closes the year of which months are closed. */
    Turn year(Turn turn) {
        var first = requireNonNull(turn.year());
        var months = since(turn.till().id(), EventKind.MONTH, turn.lastYear());
        return write(turn, EventKind.YEAR, first, first.plusYears(1).minusDays(1), span(months), sum(months), null);
    }

    /** The year to which a month belongs: its first day. */
    static LocalDate yearOf(LocalDate month, int starts) {
        var start = LocalDate.of(month.getYear(), starts, 1);
        return start.isAfter(month) ? start.minusYears(1) : start;
    }

    private Turn write(
            Turn turn,
            EventKind kind,
            LocalDate from,
            LocalDate to,
            Map<String, Object> span,
            PeriodTotals totals,
            @Nullable PartyId operator) {
        var said = new HashMap<>(totals.said());
        said.putAll(span);
        said.put("from", from);
        said.put("to", to);
        said.put("perpetual_sold", turn.sold());
        said.put("perpetual_refunded", turn.refunded());
        journal.write(turn, new EventDraft(kind, operator, null, said));
        return journal.again(turn, null);
    }

    private static Map<String, Object> span(TillEvent first, TillEvent last) {
        return Map.of(
                "first", first.number(), "last", last.number(), "first_hash", first.hash(), "last_hash", last.hash());
    }

    private static Map<String, Object> span(List<Closing> parts) {
        var first = parts.getFirst();
        var last = parts.getLast();
        return Map.of(
                "first", first.number(), "last", last.number(), "first_hash", first.hash(), "last_hash", last.hash());
    }

    private static PeriodTotals sum(List<Closing> parts) {
        var sum = PeriodTotals.NONE;
        for (var it : parts) sum = sum.plus(it.totals());
        return sum;
    }

    private List<Closing> since(UUID till, EventKind kind, long number) {
        return db.sql(SELECT + " and kind = :kind and number > :number order by number")
                .param("till", till, "kind", kind.name(), "number", number)
                .list(Closings::read);
    }

    /** Of which the last day lies between two days, in their order. */
    List<Closing> between(UUID till, EventKind kind, LocalDate from, LocalDate to) {
        return db.sql(SELECT + " and kind = :kind and last_day between :from and :to order by number")
                .param("till", till, "kind", kind.name(), "from", from, "to", to)
                .list(Closings::read);
    }

    /** Of one day, in their order: a till that was opened again after its day was closed has several. */
    public List<Closing> on(UUID till, LocalDate day) {
        return between(till, EventKind.DAY, day, day);
    }

    /** The newest first. */
    public List<Closing> newest(UUID till, EventKind kind, int most) {
        return db.sql(SELECT + " and kind = :kind order by number desc limit :most")
                .param("till", till, "kind", kind.name(), "most", most)
                .list(Closings::read);
    }

    /** Those of any kind before this one, the newest first. */
    public List<Closing> before(UUID till, long number, int most) {
        return db.sql(SELECT + " and number < :number order by number desc limit :most")
                .param("till", till, "number", number, "most", most)
                .list(Closings::read);
    }

    public List<Closing> all(UUID till) {
        return db.sql(SELECT + " order by number").param("till", till).list(Closings::read);
    }

    public Optional<Closing> find(UUID till, long number) {
        return db.sql(SELECT + " and number = :number")
                .param("till", till, "number", number)
                .optional(Closings::read);
    }

    private static Closing read(ResultSet row, int n) throws SQLException {
        var said = JsonMapper.shared().readTree(row.getString("totals"));
        return new Closing(
                Rows.id(row, "till"),
                row.getLong("number"),
                EventKind.valueOf(row.getString("kind")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                said.path("first").asLong(),
                said.path("last").asLong(),
                said.path("first_hash").asString(""),
                said.path("last_hash").asString(""),
                PeriodTotals.read(said),
                said.path("perpetual_sold").asLong(),
                said.path("perpetual_refunded").asLong(),
                Times.read(row, "at"),
                row.getString("hash"));
    }
}
