package org.fabcom.cases.callbacks;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Those who coordinate are told of whoever wants to be called back; nothing of what the person typed is in the notice. */
@Component
class CallbackNotices {

    private static final String KIND = "accompaniment.callback";

    private final Notices notices;
    private final Rights rights;

    CallbackNotices(Notices notices, Rights rights) {
        this.notices = notices;
        this.rights = rights;
    }

    @ApplicationModuleListener
    void on(CallbackAsked it) {
        rights.holders(InstanceRole.COORDINATOR).stream()
                .map(RoleHolder::person)
                .forEach(one -> notices.tell(new Telling(one, KIND, it.id(), CallbackPages.PATH, List.of())));
    }

    @Bean
    static NoticeKinds callbackKinds() {
        return NoticeKinds.of(CallbackNotices.class).kind(KIND, 39, it -> it.is(InstanceRole.COORDINATOR));
    }
}
