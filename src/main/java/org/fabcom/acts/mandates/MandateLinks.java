package org.fabcom.acts.mandates;

import module java.base;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedLinks;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the page of somebody whom staff serve: their mandates. */
@Component
class MandateLinks implements ServedLinks {

    @Override
    public List<LinkView> of(Served person, Page page) {
        return List.of(new LinkView(MandatePages.path(person.id()), page.t("mandates.link")));
    }
}
