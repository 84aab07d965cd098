package org.fabcom.acts.followed;

import module java.base;
import org.fabcom.acts.ActTitle;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedLinks;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;

/** On the page of somebody whom staff serve: an act with them, and their way so far. */
@Component
record FollowedLinks(Acts acts) implements ServedLinks {

    private static final int MOST = 50;
    private static final int SHOWN = 5;

    @Override
    public List<LinkView> of(Served person, Page page) {
        var path = new LinkView(FollowedPages.PATH + person.id(), page.t("acts.followed.path"));
        return page.visitor().is(InstanceRole.MEDIATOR) && !person.claimed()
                ? List.of(new LinkView(note(person), page.t("acts.followed.note")), path)
                : List.of(path);
    }

    /** The last ones that whoever reads may read: a mediator their own. */
    @Override
    public List<LinkView> done(Served person, Page page) {
        var me = page.visitor();
        return acts.with(person.id(), MOST).stream()
                .filter(it -> me.is(InstanceRole.COORDINATOR) || it.mediator().equals(me.party()))
                .limit(SHOWN)
                .map(it -> new LinkView(
                        Acts.PATH + "/" + it.id(),
                        page.date(it.content().day()) + " · " + ActTitle.of(it, page) + " · "
                                + page.duration(it.content().minutes())))
                .toList();
    }

    static String note(Served person) {
        return Address.of(Acts.PATH + "/nouveau").with("personnes", person.id()).toString();
    }
}
