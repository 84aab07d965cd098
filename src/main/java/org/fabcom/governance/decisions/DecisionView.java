package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.decisions.Dissents.Dissent;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;

/**
 * A decision on its page.
 *
 * @param follows what it changes, replaces, is replaced by
 * @param later what became of it
 * @param reviews the visitor may keep it
 * @param hands where they say who answers for it from now on; "" where it is not theirs to say
 * @param repeals they may end it
 */
public record DecisionView(
        LinkView back,
        String url,
        String reference,
        String title,
        String state,
        String kind,
        List<String> articles,
        String rule,
        String outcome,
        String decided,
        String effect,
        String review,
        String holder,
        LinkView source,
        String sha256,
        List<Dissent> minority,
        List<LinkView> follows,
        List<String> later,
        boolean reviews,
        String hands,
        boolean due,
        boolean repeals,
        Form form) {}
