package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Opens and closes votes at the hour that was said, to the minute; those of an assembly are its chair's. */
@Component
class BallotJob extends Job {

    static final String NAME = "governance.ballots";

    private final BallotRows rows;
    private final Announcing announcing;
    private final Closing closing;
    private final HouseWords words;
    private final Clock clock;

    BallotJob(BallotRows rows, Announcing announcing, Closing closing, HouseWords words, Clock clock) {
        super(NAME, minutes(1));
        this.rows = rows;
        this.announcing = announcing;
        this.closing = closing;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = Map.of("now", Times.sql(clock.instant()));
        Duties.all(() -> open(now), () -> close(now), () -> annul(now));
    }

    private void open(Map<String, ?> now) {
        Duties.each(rows.list("""
                opened_at is null and annulled_at is null and assembly is null and opens_at <= :now and closes_at > :now
                """, now), it -> closing.open(it.id()));
    }

    private void close(Map<String, ?> now) {
        Duties.each(rows.list("""
                opened_at is not null and closed_at is null and annulled_at is null and assembly is null and closes_at <= :now
                    and rules ->> 'secrecy' <> 'EXTERNAL'
                """, now), it -> closing.close(it.id(), List.of(), null, null));
    }

    /** Nobody could vote in all the time that was said: the machine stood still, or nobody was entitled. */
    private void annul(Map<String, ?> now) {
        Duties.each(
                rows.list("opened_at is null and annulled_at is null and assembly is null and closes_at <= :now", now),
                it -> announcing.annul(it.id(), words.t("governance.ballot.missed"), null));
    }
}
