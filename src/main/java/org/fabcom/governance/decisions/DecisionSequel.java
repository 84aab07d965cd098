package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** What another package of the agora made of a decision, or lets the reader make of it: a line each on its page. */
public interface DecisionSequel {

    List<LinkView> of(Body body, Decision it, Visitor me, Page page);
}
