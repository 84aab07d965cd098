package org.fabcom.governance.decisions;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.talk.notices.NoticeKind;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At their day, rules say what was decided (G9), and holders are told of a review (G10). A second run finds nothing to do. */
@Component
class DecisionJobs implements Job, NoticeKind {

    private final Decisions decisions;
    private final Notices notices;
    private final Clock clock;

    DecisionJobs(Decisions decisions, Notices notices, Clock clock) {
        this.decisions = decisions;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "governance.decisions";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(5));
    }

    @Override
    @Transactional
    public void run() {
        var today = Days.today(clock);
        for (var it : decisions.toEnact(today)) decisions.enact(it, today);
        for (var it : decisions.toReview(today)) if (decisions.note(it.id(), "TOLD", it.review(), "", null)) tell(it);
    }

    private void tell(Decision it) {
        var event =
                UUID.nameUUIDFromBytes((it.id() + " " + it.review()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        notices.tell(new Telling(it.holder(), key(), event, null, it.url(), List.of(it.reference(), it.title()), ""));
    }

    @Override
    public String key() {
        return "agora.review";
    }

    @Override
    public int order() {
        return 63;
    }

    @Override
    public boolean concerns(Visitor visitor) {
        return visitor.signedIn();
    }
}
