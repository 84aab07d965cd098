package org.fabcom.till.closing;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.journal.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The turn of whoever comes to a till, once what was left open is closed: nothing enters a new day before the one before it is
 * over. A session that nobody closed ends uncounted, and says so.
 */
@Component
public class DayEnd {

    private final TillJournal journal;
    private final TillEvents events;
    private final Closings closings;
    private final Clock clock;

    DayEnd(TillJournal journal, TillEvents events, Closings closings, Clock clock) {
        this.journal = journal;
        this.events = events;
        this.closings = closings;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Turn turn(UUID till, @Nullable String key) {
        var turn = journal.turn(till, key);
        return turn.done() != null ? turn : settled(turn, key);
    }

    private Turn settled(Turn before, @Nullable String key) {
        var turn = before;
        var today = BusinessDay.of(clock.instant());
        var day = turn.day();
        if (day != null && day.isBefore(today)) {
            if (turn.open()) turn = uncounted(turn);
            turn = closings.day(turn, null);
        }
        var month = turn.month();
        if (month != null && month.isBefore(today.withDayOfMonth(1))) turn = closings.month(turn);
        var year = turn.year();
        if (year != null && !year.plusYears(1).isAfter(today)) turn = closings.year(turn);
        return turn == before || key == null ? turn : journal.again(turn, key);
    }

    private Turn uncounted(Turn turn) {
        var session = events.between(turn.till().id(), requireNonNull(turn.session()), turn.number());
        var said = Map.<String, Object>of("expected", CashExpected.of(session).cents(), "uncounted", true);
        journal.write(turn, EventDraft.byHouse(EventKind.COUNTED, said));
        return journal.again(turn, null);
    }
}
