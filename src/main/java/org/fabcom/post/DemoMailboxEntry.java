package org.fabcom.post;

import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.demo.Demonstration;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The letter box of the demonstration at the foot of its pages. */
@Component
class DemoMailboxEntry implements NavigationEntry {

    private final Demonstration demonstration;

    DemoMailboxEntry(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public String url() {
        return "/demo/courrier";
    }

    @Override
    public String label() {
        return "post.demo.title";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Place place() {
        return Place.FOOTER;
    }

    @Override
    public String room() {
        return "post";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return demonstration.on();
    }
}
