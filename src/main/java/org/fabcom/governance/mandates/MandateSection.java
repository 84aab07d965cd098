package org.fabcom.governance.mandates;

import java.time.Clock;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Who holds which mandate until when, on the page of the body. */
@Component
class MandateSection implements BodySection {

    private static final int SHOWN = 50;

    private final Mandates mandates;
    private final Clock clock;

    MandateSection(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Section section(Body body, Visitor me, Page page) {
        return new Section(
                page.t("governance.mandate.title"),
                mandates.in(body, Days.today(clock)).stream()
                        .limit(SHOWN)
                        .map(it -> line(it, page))
                        .toList(),
                "",
                page.t("governance.mandate.none"));
    }

    private static Line line(Mandate it, Page page) {
        var until = it.until();
        return new Line(
                "/groupes/" + it.role(),
                page.t("governance.mandate.line", it.roleName(), it.name()),
                it.circle(),
                until == null
                        ? page.t("governance.mandate.endless")
                        : page.t("governance.mandate.until", page.shortDate(until)));
    }
}
