package org.fabcom.cases.callbacks;

import java.util.List;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.talk.notices.NoticeKind;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Those who coordinate are told of whoever wants to be called back; nothing of what the person typed is in the notice. */
@Component
class CallbackNotices implements NoticeKind {

    private static final int ORDER = 39;

    private final Notices notices;
    private final Rights rights;

    CallbackNotices(Notices notices, Rights rights) {
        this.notices = notices;
        this.rights = rights;
    }

    @Override
    public String key() {
        return "accompaniment.callback";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean concerns(Visitor visitor) {
        return visitor.is(InstanceRole.COORDINATOR);
    }

    @ApplicationModuleListener
    void on(CallbackAsked it) {
        rights.holders().stream()
                .filter(one -> one.role() == InstanceRole.COORDINATOR)
                .map(RoleHolder::person)
                .forEach(
                        one -> notices.tell(new Telling(one, key(), it.id(), null, CallbackPages.PATH, List.of(), "")));
    }
}
