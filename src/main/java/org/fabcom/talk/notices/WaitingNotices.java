package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Waiting;
import org.springframework.stereotype.Component;

/** The bell beside one's name, when there is something. */
@Component
record WaitingNotices(Notices notices) implements Waiting {

    @Override
    public Optional<Mark> of(Visitor visitor) {
        if (!visitor.signedIn()) return Optional.empty();
        long unread = notices.unread(visitor.party());
        return unread == 0 ? Optional.empty() : Optional.of(new Mark(NoticePages.PATH, "talk.notices.waiting", unread));
    }
}
