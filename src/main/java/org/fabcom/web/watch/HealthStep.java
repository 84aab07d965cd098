package org.fabcom.web.watch;

import java.util.List;
import java.util.stream.Collectors;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.watch.Part;
import org.fabcom.web.NextSteps;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** On the home page of an administrator: what is amiss with the machine. An invented territory needs nobody’s care. */
@Component
final class HealthStep implements NextSteps {

    private static final int SOMEBODY_WAITS = 12;
    private static final int DUE = 50;

    private final Parts parts;
    private final Settings settings;

    HealthStep(Parts parts, Settings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    @Override
    public List<Step> of(Page page) {
        if (!page.visitor().is(InstanceRole.ADMINISTRATOR) || settings.demo()) return List.of();
        var amiss = parts.amiss();
        if (amiss.isEmpty()) return List.of();
        boolean down = amiss.stream().anyMatch(it -> it.state() == Part.State.DOWN);
        var named = amiss.stream().map(it -> Health.named(it, page)).collect(Collectors.joining(", "));
        return List.of(new Step(
                down ? SOMEBODY_WAITS : DUE,
                page.t("web.health.step", named),
                "",
                Health.PATH,
                page.t("web.health.title"),
                "bell",
                ""));
    }
}
