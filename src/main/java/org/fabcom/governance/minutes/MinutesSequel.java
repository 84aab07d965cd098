package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.DecisionSequel;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The signed minutes of the assembly that took a decision, on its page, for people of the body. */
@Component
record MinutesSequel(Agenda agenda, MinutesRegister register, Bodies bodies) implements DecisionSequel {

    @Override
    public List<LinkView> of(Body body, Decision it, Visitor me, Page page) {
        if (!bodies.belongs(me, body)) return List.of();
        return agenda
                .ofDecision(it.id())
                .flatMap(item -> register.ofAssembly(item.assembly()))
                .map(one -> new LinkView("/agora/assemblees/" + one.assembly() + "/pv", one.title()))
                .stream()
                .toList();
    }
}
