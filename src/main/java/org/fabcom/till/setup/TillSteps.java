package org.fabcom.till.setup;

import module java.base;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of whoever stands at a till: its door. */
@Component
record TillSteps(TillDesk desk, Sessions sessions) implements NextSteps {

    private static final int URGENCY = 19;
    private static final int MOST = 1;

    @Override
    public List<Step> of(Page page) {
        return desk.open(page.visitor()).stream()
                .limit(MOST)
                .map(it -> step(it, page))
                .toList();
    }

    private Step step(Standing it, Page page) {
        var state = sessions.current(it.till().id())
                .map(at -> page.t("till.open.since", page.dateTime(at.at())))
                .orElseGet(() -> page.t("till.shut"));
        return new Step(
                URGENCY,
                it.till().name(),
                state,
                it.path(),
                page.t("till.step.do"),
                "receipt",
                it.site().name());
    }
}
