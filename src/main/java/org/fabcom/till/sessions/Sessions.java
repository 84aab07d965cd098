package org.fabcom.till.sessions;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.till.Tills;
import org.fabcom.till.closing.CashExpected;
import org.fabcom.till.closing.Closings;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.journal.Turn;
import org.fabcom.till.journal.Written;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens tills, closes them, and keeps what comes into the drawer or leaves it without a sale. */
@Component
public class Sessions {

    private final Sql db;
    private final Clock clock;
    private final DayEnd end;
    private final Closings closings;
    private final TillJournal journal;
    private final TillEvents events;
    private final Tills tills;
    private final Sites sites;

    Sessions(
            Sql db,
            Clock clock,
            DayEnd end,
            Closings closings,
            TillJournal journal,
            TillEvents events,
            Tills tills,
            Sites sites) {
        this.db = db;
        this.clock = clock;
        this.end = end;
        this.closings = closings;
        this.journal = journal;
        this.events = events;
        this.tills = tills;
        this.sites = sites;
    }

    /** The opening of the session that goes on; empty while the till is closed, or if its day is over. */
    public Optional<TillEvent> current(UUID till) {
        return db.sql("select session from till.head where till = :till and session is not null and day >= :today")
                .param("till", till, "today", BusinessDay.of(clock.instant()))
                .optional(Long.class)
                .flatMap(it -> events.find(till, it));
    }

    /** Such a day; {@code counted}: its last session was. */
    public record LeftOpen(LocalDate day, boolean counted) {}

    /** A day before today that nobody closed. */
    public Optional<LeftOpen> leftOpen(UUID till) {
        return db.sql("select day, session is null as counted from till.head where till = :till and day < :today")
                .param("till", till, "today", BusinessDay.of(clock.instant()))
                .optional((row, n) -> new LeftOpen(row.getObject("day", LocalDate.class), row.getBoolean("counted")));
    }

    /** All of the session, from its opening on. */
    public List<TillEvent> events(UUID till, long session) {
        return events.between(till, session, events.last(till)).stream()
                .filter(it -> Long.valueOf(session).equals(it.session()))
                .toList();
    }

    /**
     * What the session before left in the drawer.
     *
     * @param cents what should be there
     * @param counted somebody closed it with a count; the rest went to the safe
     */
    public record Left(long cents, boolean counted) {}

    /** What the session before left; empty: there was none, or one goes on. */
    public Optional<Left> left(UUID till) {
        var open = leftOpen(till).filter(it -> !it.counted());
        if (open.isPresent())
            return Optional.of(new Left(
                    CashExpected.of(events(till, session(till).orElseThrow())).cents(), false));
        long opened =
                events.newest(till, EventKind.OPENED).map(TillEvent::number).orElse(0L);
        return events.newest(till, EventKind.COUNTED)
                .filter(it -> it.number() > opened)
                .map(TillEvent::said)
                .map(it -> it.path("uncounted").asBoolean(false)
                        ? new Left(it.path("expected").asLong(), false)
                        : new Left(it.path("kept").asLong(), true));
    }

    private Optional<Long> session(UUID till) {
        return db.sql("select session from till.head where till = :till and session is not null")
                .param("till", till)
                .optional(Long.class);
    }

    /**
     * What an opening says of the difference to what the session before left.
     *
     * @param safe cents that went to the safe; below zero: came from there
     * @param bank the same with the bank
     * @param comment why there are more or fewer
     */
    public record Settled(Left left, long safe, long bank, String comment) {

        /** What there is, against what should be; below zero: lacks. */
        public long gap(long cents) {
            return cents + safe + bank - left.cents();
        }

        /** Where nobody says a word: a drawer that was left empty is filled from the safe, all else is unexplained. */
        private static Optional<Settled> unsaid(Left left, long cents) {
            if (left.cents() == cents || !left.counted()) return Optional.empty();
            return Optional.of(new Settled(left, left.cents() == 0 ? -cents : 0, 0, ""));
        }
    }

    /** What the opening with this key said of the session before: the same form was sent twice. */
    public Optional<Settled> settled(UUID till, long cents, String key) {
        return events.newest(till, EventKind.OPENED)
                .filter(it -> it.cents() == cents && events.written(till, key))
                .map(TillEvent::said)
                .filter(it -> it.path("gap").isNumber())
                .map(it -> new Settled(
                        new Left(
                                it.path("expected").asLong(), it.path("counted").asBoolean(false)),
                        it.path("safe").asLong(),
                        it.path("bank").asLong(0),
                        it.path("comment").asString("")));
    }

    /** With so many cents in the drawer; not where nothing is sold any more. */
    @Transactional
    public Written open(UUID till, long cents, PartyId by, String key) {
        return open(till, cents, null, by, key);
    }

    /** The same where another sum is found than was left: the gap stands in the opening, and in the books with its day (ADR 0280, 0288). */
    @Transactional
    public Written open(UUID till, long cents, @Nullable Settled settled, PartyId by, String key) {
        var turn = end.turn(till, key);
        if (turn.done() != null) {
            var before = settled == null ? settled(till, cents, key).orElse(null) : settled;
            return TillJournal.before(turn, new EventDraft(EventKind.OPENED, by, key, said(cents, before)));
        }
        var left = left(till);
        var all =
                settled == null ? left.flatMap(it -> Settled.unsaid(it, cents)).orElse(null) : settled;
        if (left.map(Left::cents).orElse(cents)
                != (all == null ? cents : all.left().cents())) throw Problem.conflict();
        boolean over = turn.till().closed()
                || sites.find(turn.till().site()).filter(it -> !it.closed()).isEmpty();
        if (over) throw Problem.of(409, "FC-5222");
        if (turn.open()) throw Problem.of(409, "FC-5201");
        return journal.write(turn, new EventDraft(EventKind.OPENED, by, key, said(cents, all)));
    }

    private static Map<String, Object> said(long cents, @Nullable Settled settled) {
        if (settled == null) return Map.of("cents", cents);
        var said = new HashMap<String, Object>(Map.of(
                "cents", cents,
                "expected", settled.left().cents(),
                "safe", settled.safe(),
                "gap", settled.gap(cents),
                "comment", settled.comment()));
        if (settled.bank() != 0) said.put("bank", settled.bank());
        if (settled.left().counted()) said.put("counted", true);
        return said;
    }

    /** Cash in, or out below zero, and why. */
    @Transactional
    public Written move(UUID till, long cents, String reason, PartyId by, String key) {
        var draft = new EventDraft(EventKind.FLOAT, by, key, Map.of("cents", cents, "reason", reason));
        var turn = end.turn(till, key);
        if (turn.done() != null) return TillJournal.before(turn, draft);
        needOpen(turn);
        return journal.write(turn, draft);
    }

    /** The drawer opened without a sale, and why. */
    @Transactional
    Written drawer(UUID till, String reason, PartyId by, String key) {
        var draft = new EventDraft(EventKind.DRAWER, by, key, Map.of("reason", reason));
        var turn = end.turn(till, key);
        if (turn.done() != null) return TillJournal.before(turn, draft);
        needOpen(turn);
        return journal.write(turn, draft);
    }

    /**
     * Ends the session with what was counted. The gap is not corrected.
     *
     * @param kept cents that stay in the drawer
     * @param dayOver the day of the till ends with it
     */
    @Transactional
    public Written close(UUID till, long counted, long kept, String comment, boolean dayOver, PartyId by, String key) {
        return close(till, counted, null, kept, comment, dayOver, by, key);
    }

    /**
     * The same, as long as the drawer should hold what was shown to whoever counted.
     *
     * @param shown cents that were expected then; null: nothing was shown
     */
    @Transactional
    public Written close(
            UUID till,
            long counted,
            @Nullable Long shown,
            long kept,
            String comment,
            boolean dayOver,
            PartyId by,
            String key) {
        var said = new HashMap<String, Object>(
                Map.of("counted", counted, "kept", kept, "comment", comment, "day_over", dayOver));
        var draft = new EventDraft(EventKind.COUNTED, by, key, said);
        var turn = end.turn(till, key);
        if (turn.done() != null) return new Written(requireNonNull(turn.done()), "", true);
        needOpen(turn);
        var session = events.between(till, requireNonNull(turn.session()), turn.number());
        long expected = CashExpected.of(session).cents();
        if (shown != null && shown != expected) throw Problem.conflict();
        said.put("expected", expected);
        said.put("gap", counted - expected);
        said.put("means", PeriodTotals.of(session).said().get("means"));
        var written = journal.write(turn, new EventDraft(draft.kind(), by, key, said));
        if (dayOver) closings.day(journal.again(turn, null), by);
        return written;
    }

    /** Puts a till out of use: what was left open is closed first, and whoever is selling is not thrown out. */
    @Transactional
    public void outOfUse(UUID till, PartyId by) {
        var turn = end.turn(till, null);
        if (turn.open()) throw Problem.of(409, "FC-5232");
        if (turn.day() != null) closings.day(turn, by);
        tills.close(till, true);
    }

    /** From the real till to its twin: who leaves it to learn says so. */
    @Transactional
    public void training(UUID till, PartyId by) {
        journal.write(end.turn(till, null), new EventDraft(EventKind.TRAINING, by, null, Map.of()));
    }

    /** The journal no longer holds what somebody saw of it: {@code seen} is {@code number.hash}. */
    @Transactional
    public void restored(UUID till, String by, String seen) {
        journal.write(end.turn(till, null), EventDraft.byHouse(EventKind.RESTORED, Map.of("by", by, "seen", seen)));
    }

    private static void needOpen(Turn turn) {
        if (!turn.open()) throw Problem.of(409, "FC-5202");
    }
}
