package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who holds which mandate until when, on the page of the body. */
@Component
@Order(45)
record MandateSection(Mandates mandates, Elections elections, Clock clock) implements BodySection {

    private static final String LIST = "/mandats";
    private static final int SHOWN = 8;

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var all = mandates.in(body, Days.today(clock));
        var lines = new ArrayList<>(endless(all, page));
        all.stream().limit(SHOWN).map(it -> line(body, it, page)).forEach(lines::add);
        return new Section(page.t("governance.mandate.title"), lines, url(body), page.t("governance.mandate.none"));
    }

    /** Given before people decided together: whoever gave them says when they end. */
    private static List<Line> endless(List<Mandate> all, Page page) {
        var waiting = all.stream().filter(it -> it.until() == null).toList();
        if (waiting.isEmpty()) return List.of();
        return List.of(new Line(
                "/groupes/" + waiting.getFirst().role(),
                page.t("governance.mandate.waiting", waiting.size()),
                page.t("governance.mandate.waiting.how"),
                page.t("governance.mandate.todo"),
                Tone.CARE));
    }

    @Override
    public String waits() {
        return "exists (select from governance.election where person = :person and answer is null)";
    }

    /** Whoever was elected says whether they accept. */
    @Override
    public List<Line> waiting(Visitor me, Page page) {
        if (!me.signedIn()) return List.of();
        return elections.asking(me.party()).stream()
                .map(it -> new Line(
                                Body.url(it.body()) + LIST,
                                page.t(
                                        "governance.mandate.election.you",
                                        it.role(),
                                        it.asked().months()),
                                page.t("governance.mandate.election.you." + it.state()),
                                page.t("governance.mandate.election.asked"),
                                Tone.CARE)
                        .waiting(it.body(), page.t("agora.act.mandate")))
                .toList();
    }

    static String url(Body body) {
        return body.url() + LIST;
    }

    /** Whoever is in the register only may not open the role itself. */
    private static Line line(Body body, Mandate it, Page page) {
        var until = it.until();
        return new Line(
                url(body),
                page.t("governance.mandate.line", it.roleName(), it.name()),
                it.circle(),
                until == null
                        ? page.t("governance.mandate.endless")
                        : page.t("governance.mandate.until", page.shortDate(until)));
    }
}
