package org.fabcom.instance;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.fabcom.web.watch.Parts;
import org.springframework.stereotype.Component;

/** On the home page of an administrator: what is amiss with the machine. An invented territory needs nobody’s care. */
@Component
record HealthStep(Parts parts, Settings settings) implements NextSteps {

    private static final int SOMEBODY_WAITS = 12;
    private static final int DUE = 50;

    @Override
    public List<Step> of(Page page) {
        if (!page.visitor().is(InstanceRole.ADMINISTRATOR) || settings.demo()) return List.of();
        var amiss = parts.amiss(page);
        if (amiss.isEmpty()) return List.of();
        return List.of(new Step(
                parts.well() ? DUE : SOMEBODY_WAITS,
                page.t("instance.health.step", String.join(", ", amiss)),
                "",
                Parts.PAGE,
                page.t("web.health.title"),
                "bell",
                ""));
    }
}
