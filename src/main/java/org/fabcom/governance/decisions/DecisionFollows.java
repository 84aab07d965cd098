package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.RuleWords;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What follows from a decision: the rule it changes, what it replaces, what others made of it. */
@Component
record DecisionFollows(List<DecisionSequel> sequels) {

    List<LinkView> of(Body body, Decision it, Visitor me, Page page) {
        var lines = new ArrayList<LinkView>();
        for (var change : it.changes())
            lines.add(new LinkView(
                    body.url() + "/regles",
                    page.t(
                            "agora.follows.rule",
                            page.t("agora.rule." + change.rule()),
                            RuleWords.value(change.rule(), change.value(), page))));
        if (it.replacesReference() != null)
            lines.add(new LinkView(
                    body.url() + "/decisions/" + it.replacesReference(),
                    page.t("agora.decision.replaces", it.replacesReference())));
        var on = it.replacedOn();
        if (it.replacedBy() != null && on != null)
            lines.add(new LinkView(
                    body.url() + "/decisions/" + it.replacedBy(),
                    page.t("agora.decision.replaced", it.replacedBy(), page.date(on))));
        sequels.forEach(sequel -> lines.addAll(sequel.of(body, it, me, page)));
        return lines;
    }
}
