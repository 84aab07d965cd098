package org.fabcom.governance.proposals;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.springframework.stereotype.Component;

/** Rounds of consent end at their hour where nothing waits, and what nobody touched lapses. */
@Component
class ProposalJob implements Job {

    private final Deliberation deliberation;
    private final ConsentRounds rounds;
    private final Consent consent;
    private final Bodies bodies;

    ProposalJob(Deliberation deliberation, ConsentRounds rounds, Consent consent, Bodies bodies) {
        this.deliberation = deliberation;
        this.rounds = rounds;
        this.consent = consent;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "governance.proposals";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        Duties.all(
                () -> Duties.each(rounds.due(), consent::conclude),
                () -> Duties.each(bodies.all(), deliberation::lapse));
    }
}
