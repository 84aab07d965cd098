package org.fabcom.acts.mandates;

import module java.base;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.people.People;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Each morning tells mediators of their mandates that end within a week; once each. */
@Component
class MandateReminding extends Job {

    private static final String KEY = "mandates.ending";
    private static final int DAYS = 7;

    private final Mandates mandates;
    private final People people;
    private final Notices notices;
    private final Accompaniment accompaniment;

    MandateReminding(Mandates mandates, People people, Notices notices, Accompaniment accompaniment) {
        super(KEY, daily(6, 40));
        this.mandates = mandates;
        this.people = people;
        this.notices = notices;
        this.accompaniment = accompaniment;
    }

    @Override
    public void run() {
        var today = accompaniment.today();
        Duties.each(mandates.ending(today, today.plusDays(DAYS)), this::tell);
    }

    private void tell(Mandate it) {
        var args = List.of(
                people.name(it.person()).orElse("?"), NoticeValue.day(it.terms().to()));
        var event = Ids.named(KEY + it.id());
        notices.tell(new Telling(it.mediator(), KEY, event, MandatePages.path(it.person()), args));
    }

    @Bean
    static NoticeKinds mandateEndingKinds() {
        return NoticeKinds.of(MandateReminding.class).kind(KEY, 49, it -> it.is(InstanceRole.MEDIATOR));
    }
}
