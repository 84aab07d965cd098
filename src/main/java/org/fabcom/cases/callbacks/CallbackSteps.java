package org.fabcom.cases.callbacks;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of the team: people who wait to be called back. */
@Component
record CallbackSteps(Callbacks callbacks) implements NextSteps {

    private static final int URGENCY = 13;

    @Override
    public List<Step> of(Page page) {
        var me = page.visitor();
        if (!me.is(InstanceRole.COORDINATOR) && !me.is(InstanceRole.MEDIATOR)) return List.of();
        long waiting = callbacks.count();
        if (waiting == 0) return List.of();
        return List.of(new Step(
                URGENCY,
                page.t("cases.callback.home", waiting),
                "",
                CallbackPages.PATH,
                page.t("cases.callback.home.do"),
                "phone",
                ""));
    }
}
