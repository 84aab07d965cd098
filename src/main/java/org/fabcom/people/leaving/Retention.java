package org.fabcom.people.leaving;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.PersonalData.Obstacle;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Who has not been here for long: warned a month before, then erased. Lists first what a run would do. */
@Component
record Retention(
        Sql db, RetentionRule rule, Departures departures, Traces traces, Erasing erasing, ErasureRegister register) {

    private static final int TRIES = 20;

    /** Where somebody stands on that day. */
    enum Step {
        TO_WARN,
        WAITING,
        DUE,
        BLOCKED
    }

    /** A person on their way out; {@code dueOn} is null before they are told; {@code words}: as staff noted their wish. */
    record Line(
            PartyId person,
            String name,
            LocalDate lastSeen,
            Cause cause,
            @Nullable LocalDate dueOn,
            String words,
            Step step,
            List<Obstacle> obstacles) {}

    /** What a run did. */
    record Report(int warned, int erased, int blocked) {}

    /** Whose record was joined to another is seen under that one. */
    private static final String SEEN = """
            greatest(r.last_seen_on, (select max(t.last_used_at)::date from people.api_token t where t.person = r.id),
                (select h.last_seen_on from people.served s join people.person h on h.id = s.joined_into where s.person = r.id))""";

    int months() {
        return rule.months();
    }

    /** What a run would do today, and who waits; those whose day is nearest first. Changes nothing. */
    List<Line> rehearse() {
        return db.sql("select r.id, p.name, " + SEEN + " as seen, d.cause, d.due_on, d.words"
                        + " from people.person r join people.party p on p.id = r.id"
                        + " left join people.departure d on d.person = r.id where r.erased_at is null"
                        + " and (d.cause = 'ASKED' or " + SEEN
                        + " < :limit) order by d.due_on nulls last, seen, people.sorted(p.name), r.id")
                .param("limit", limit())
                .list(this::read);
    }

    /**
     * Warns, and erases those whose day has come and whom nothing holds. One transaction each: whoever can’t be erased keeps nobody
     * else, and is told at the end.
     */
    Report run() {
        forgetThoseWhoCameBack();
        departures.keepThoseMet();
        int warned = 0;
        int erased = 0;
        int blocked = 0;
        RuntimeException failed = null;
        for (var line : rehearse()) {
            switch (line.step()) {
                case TO_WARN -> {
                    departures.warn(line.person(), months());
                    warned++;
                }
                case DUE -> {
                    try {
                        erased += erased(line.person()) ? 1 : 0;
                    } catch (RuntimeException one) {
                        if (failed != null) one.addSuppressed(failed);
                        failed = one;
                    }
                }
                case BLOCKED -> blocked++;
                case WAITING -> {}
            }
            var due = line.dueOn();
            if (due != null && !line.obstacles().isEmpty()) departures.tellHeld(line.person(), due, line.obstacles());
        }
        if (failed != null) throw failed;
        return new Report(warned, erased, blocked);
    }

    /** Written in the register at once: a backup that comes back tomorrow must find it. */
    private boolean erased(PartyId person) {
        if (!erase(person)) return false;
        register.write(person);
        return true;
    }

    /** Where others write just then it is tried again, then left to the next night. */
    private boolean erase(PartyId person) {
        for (int i = 0; i < TRIES; i++)
            try {
                return erasing.erase(person, departures.today());
            } catch (ConcurrencyFailureException overtaken) {
                Thread.onSpinWait();
            }
        return false;
    }

    /** Rows in the tables from which no erasure takes any; {@link Erasing} refuses to move one of them. */
    Map<String, Long> figures() {
        return traces.figures();
    }

    private LocalDate limit() {
        return departures.today().minusMonths(rule.months() - 1L);
    }

    /** Through a program, or because the instance now keeps accounts for longer. */
    private void forgetThoseWhoCameBack() {
        db.sql(
                        "delete from people.departure d using people.person r where r.id = d.person and d.cause = 'INACTIVE' and "
                                + SEEN + " >= :limit")
                .param("limit", limit())
                .update();
    }

    private Line read(ResultSet row, int n) throws SQLException {
        var person = new PartyId(row.getObject("id", UUID.class));
        var cause = row.getString("cause");
        var due = row.getObject("due_on", LocalDate.class);
        boolean come = due != null && !due.isAfter(departures.today());
        var obstacles = traces.obstacles(person);
        var step = due == null ? Step.TO_WARN : !come ? Step.WAITING : obstacles.isEmpty() ? Step.DUE : Step.BLOCKED;
        return new Line(
                person,
                row.getString("name"),
                row.getObject("seen", LocalDate.class),
                cause == null ? Cause.INACTIVE : Cause.valueOf(cause),
                due,
                Objects.requireNonNullElse(row.getString("words"), ""),
                step,
                obstacles);
    }
}
