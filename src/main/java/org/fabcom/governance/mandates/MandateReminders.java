package org.fabcom.governance.mandates;

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

/** Whoever holds a mandate is told sixty and fifteen days before it ends, or as soon as that can be, once each, and led to the hand-over. */
@Component
class MandateReminders extends Job {

    private static final String KIND = "governance.mandate";

    private static final int FIRST = 60;
    private static final int LAST = 15;

    private final Mandates mandates;
    private final Notices notices;
    private final Clock clock;

    MandateReminders(Mandates mandates, Notices notices, Clock clock) {
        super("governance.mandates", hours(1));
        this.mandates = mandates;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void run() {
        var today = Days.today(clock);
        Duties.each(mandates.ending(today.plusDays(FIRST), today), it -> {
            if (it.until() != null) tell(it, ChronoUnit.DAYS.between(today, it.until()));
        });
    }

    private void tell(Mandate it, long days) {
        var which = it.id() + " " + it.until() + " " + (days <= LAST ? LAST : FIRST);
        var event = Ids.named(which);
        var page = "/groupes/" + it.role() + "/places/" + it.id();
        notices.tell(new Telling(it.person(), KIND, event, page, List.of(it.roleName(), days + "")));
    }

    @Bean
    static NoticeKinds mandateReminderKinds() {
        return NoticeKinds.of(MandateReminders.class).kind(KIND, 64);
    }
}
