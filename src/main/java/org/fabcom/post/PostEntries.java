package org.fabcom.post;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The outbox among the links of an administrator. */
@Component
class PostEntries implements NavigationEntry {

    @Override
    public String url() {
        return "/administration/courrier";
    }

    @Override
    public String label() {
        return "post.title";
    }

    @Override
    public int order() {
        return 620;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public String room() {
        return "post";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.is(InstanceRole.ADMINISTRATOR);
    }
}
