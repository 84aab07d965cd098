package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of a coordinator: requests that nobody has yet, and cases whose mediator left. */
@Component
record QueueSteps(CaseListing listing) implements NextSteps {

    private static final int URGENCY = 14;

    @Override
    public List<Step> of(Page page) {
        if (!page.visitor().is(InstanceRole.COORDINATOR)) return List.of();
        long left = count(CaseFilter.all().leftBehind());
        long waiting = count(CaseFilter.all().in(CaseState.QUEUE));
        var steps = new ArrayList<Step>();
        if (left > 0) steps.add(step("cases.home.left", left, QueuePages.PATH + "#sans-personne", page));
        if (waiting > 0) steps.add(step("cases.home.queue", waiting, QueuePages.PATH, page));
        return steps;
    }

    /** The same for whoever coordinates. */
    private long count(CaseFilter filter) {
        return SharedAnswers.of(List.of("cases.count", filter), () -> listing.count(filter));
    }

    private static Step step(String words, long many, String url, Page page) {
        return new Step(URGENCY, page.t(words, many), "", url, page.t("cases.home.queue.do"), "inbox", "");
    }
}
