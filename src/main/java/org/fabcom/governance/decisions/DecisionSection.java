package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a body: decisions to be looked at again, else the newest. */
@Component
@Order(40)
record DecisionSection(Decisions decisions, Bodies bodies, Clock clock) implements BodySection {

    /** That some of theirs may be to review. */
    private static final String WAITS = """
            exists (select from governance.decision d where d.body = any (:bodies) and d.effect <= :today
                and (d.review <= :today or exists (select from governance.decision_event e
                    where e.decision = d.id and e.review <= :today))
                and (d.holder = :person or exists (select from governance.decision_event e
                    where e.decision = d.id and e.holder = :person)))""";

    private static final int MOST = 5;

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var today = Days.today(clock);
        var due = decisions.toReview(List.of(body.id()), today);
        var shown = due.isEmpty() ? decisions.newest(body.id(), MOST) : due;
        return new Section(
                page.t(due.isEmpty() ? "agora.section.decisions" : "agora.section.review"),
                shown.stream().limit(MOST).map(it -> line(it, page)).toList(),
                body.url() + "/decisions",
                page.t("agora.section.decisions.none"));
    }

    @Override
    public String waits() {
        return WAITS;
    }

    /** What one holds and is to look at again. */
    @Override
    public List<Line> waiting(Visitor me, Page page) {
        var own = bodies.of(me).stream().map(Body::id).toList();
        return decisions.toReview(own, Days.today(clock)).stream()
                .filter(it -> it.holder().equals(me.party()))
                .map(it -> line(it, page).waiting(it.body(), page.t("agora.act.review")))
                .toList();
    }

    private Line line(Decision it, Page page) {
        var state = it.state(Days.today(clock));
        return new Line(
                it.url(),
                page.t("agora.decision.named", it.reference(), it.title()),
                page.t("agora.decision.holds", page.date(it.effect()), page.date(it.review())),
                page.t("agora.decision.state." + state),
                switch (state) {
                    case IN_FORCE -> Tone.GOOD;
                    case TO_COME -> Tone.TO_COME;
                    case TO_REVIEW -> Tone.CARE;
                    case REPEALED, SUPERSEDED -> Tone.OVER;
                });
    }
}
