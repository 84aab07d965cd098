package org.fabcom.acts.followed;

import java.util.List;
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
class FollowedLinks implements ServedLinks {

    @Override
    public List<LinkView> of(Served person, Page page) {
        var path = new LinkView(FollowedPages.PATH + person.id(), page.t("acts.followed.path"));
        return page.visitor().is(InstanceRole.MEDIATOR) && !person.claimed()
                ? List.of(new LinkView(note(person), page.t("acts.followed.note")), path)
                : List.of(path);
    }

    static String note(Served person) {
        return Address.of(Acts.PATH + "/nouveau").with("personnes", person.id()).toString();
    }
}
