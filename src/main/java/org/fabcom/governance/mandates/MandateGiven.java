package org.fabcom.governance.mandates;

import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKind;
import org.springframework.stereotype.Component;

/** Somebody was given a mandate. */
@Component
class MandateGiven implements NoticeKind {

    static final String KEY = "governance.mandate.given";

    @Override
    public String key() {
        return KEY;
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
