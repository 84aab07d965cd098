package org.fabcom.cases.coordination;

import java.util.List;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of a coordinator: requests that nobody has yet. */
@Component
class QueueSteps implements NextSteps {

    private static final int URGENCY = 14;

    private final CaseListing listing;

    QueueSteps(CaseListing listing) {
        this.listing = listing;
    }

    @Override
    public String room() {
        return "accompaniment";
    }

    @Override
    public List<Step> of(Page page) {
        if (!page.visitor().is(InstanceRole.COORDINATOR)) return List.of();
        long waiting = listing.count(CaseFilter.all().in(CaseState.QUEUE));
        if (waiting == 0) return List.of();
        return List.of(new Step(
                URGENCY,
                page.t("cases.home.queue", waiting),
                "",
                QueuePages.PATH,
                page.t("cases.home.queue.do"),
                "inbox",
                ""));
    }
}
