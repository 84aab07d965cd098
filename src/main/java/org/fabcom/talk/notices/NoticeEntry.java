package org.fabcom.talk.notices;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The notices among the links of one's own page. */
@Component
class NoticeEntry implements NavigationEntry {

    @Override
    public String url() {
        return NoticePages.PATH;
    }

    @Override
    public String label() {
        return "talk.notices.title";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public String room() {
        return "talk";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.signedIn();
    }
}
