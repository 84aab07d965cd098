package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of whoever weighs what arrives: the door of their sites. */
@Component
record ScaleSteps(Duties duties) implements NextSteps {

    private static final int URGENCY = 19;
    private static final int MOST = 1;

    @Override
    public List<Step> of(Page page) {
        var me = page.visitor();
        var owners = Stream.concat(me.seats().keySet().stream(), duties.organisations(me.party()).stream())
                .distinct()
                .toList();
        return duties.sites(me, owners, Duty.INTAKE).stream()
                .filter(Site::takesIn)
                .limit(MOST)
                .map(it -> new Step(
                        URGENCY, it.name(), "", "/pesee/quai/" + it.id(), page.t("flows.desk.title"), "scale", ""))
                .toList();
    }
}
