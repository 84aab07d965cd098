package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.DecisionSequel;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Mandates that a decision gave, and the way to give some, on its page. */
@Component
record MandateSequel(Mandates mandates, Elections elections, Bodies bodies, Clock clock) implements DecisionSequel {

    @Override
    public List<LinkView> of(Body body, Decision it, Visitor me, Page page) {
        var lines = new ArrayList<LinkView>();
        if (!me.signedIn() || !bodies.belongs(me, body) && !bodies.mayManage(me, body)) return lines;
        for (var one :
                mandates.givenBy(it.id()).stream().filter(one -> !one.elected()).toList())
            lines.add(
                    new LinkView(MandateSection.url(body), page.t("governance.mandate.line", one.role(), one.name())));
        for (var one : elections.byDecision(it.id()))
            lines.add(new LinkView(
                    MandateSection.url(body),
                    page.t(
                            "governance.mandate.election.state." + one.state(),
                            page.t("governance.mandate.line", one.role(), one.name()),
                            page.date(it.effect()))));
        var state = it.state(Days.today(clock));
        boolean holds = state != Decision.State.REPEALED && state != Decision.State.SUPERSEDED;
        if (holds && bodies.mayManage(me, body))
            lines.add(new LinkView(
                    MandateSection.url(body) + "/donner?decision=" + it.reference(),
                    page.t("governance.mandate.by.decision")));
        return lines;
    }
}
