package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At their day, rules say what was decided (G9), and holders are told of a review (G10), each apart. A second run finds nothing to do. */
@Component
class DecisionJobs extends Job {

    private static final String REVIEW = "agora.review";

    /** A rule that was decided cannot hold beside another one. */
    private static final String UNFIT = "agora.unfit";

    private final Decisions decisions;
    private final DecisionEvents events;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecisionJobs(
            Decisions decisions, DecisionEvents events, Notices notices, TransactionTemplate transaction, Clock clock) {
        super("governance.decisions", minutes(5));
        this.decisions = decisions;
        this.events = events;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        var today = Days.today(clock);
        Duties.all(
                () -> Duties.apart(transaction, decisions.toEnact(today), it -> enact(it, today)),
                () -> Duties.apart(transaction, decisions.toReview(today), this::remind));
    }

    /** What cannot hold beside another rule is told once and tried again. */
    private void enact(Decision it, LocalDate today) {
        if (!decisions.enact(it, today) && !decisions.fits(it, today) && events.note(it.id(), "UNFIT", null, "", null))
            tell(it, UNFIT, it.id());
    }

    private void remind(Decision it) {
        if (!events.note(it.id(), "TOLD", it.review(), "", null)) return;
        tell(it, REVIEW, Ids.named(it.id() + " " + it.review()));
    }

    private void tell(Decision it, String kind, UUID event) {
        notices.tell(new Telling(it.holder(), kind, event, it.url(), List.of(it.reference(), it.title())));
    }

    @Bean
    static NoticeKinds decisionKinds() {
        return NoticeKinds.of(DecisionJobs.class).kind(REVIEW, 63).kind(UNFIT, 64);
    }
}
