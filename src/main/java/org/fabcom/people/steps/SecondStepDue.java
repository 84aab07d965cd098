package org.fabcom.people.steps;

import module java.base;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of whoever holds rights: the second step that is wanted, or will be from a day. */
@Component
record SecondStepDue(Sleep sleep) implements NextSteps {

    private static final int ASLEEP = 1;
    private static final int SOON = 15;

    @Override
    public List<Step> of(Page page) {
        var me = page.visitor();
        if (sleep.waits(me)) return List.of(step(ASLEEP, page.t("people.twostep.home"), page));
        return sleep.later()
                .filter(it -> !sleep.hasStep(me.party()) && sleep.holdsRight(me.party()))
                .map(it -> List.of(step(SOON, page.t("people.twostep.home.soon", page.date(it)), page)))
                .orElse(List.of());
    }

    private static Step step(int urgency, String title, Page page) {
        return new Step(
                urgency,
                title,
                page.t("people.twostep.home.text"),
                "/moi/deux-etapes",
                page.t("people.twostep.home.do"),
                "lock",
                "");
    }
}
