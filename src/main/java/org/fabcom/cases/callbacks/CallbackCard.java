package org.fabcom.cases.callbacks;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CasePart;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a case that was opened from a call asked for: they still wait for it, until somebody says they called. */
@Component
@Order(0)
record CallbackCard(Callbacks callbacks) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        if (!CaseAccess.staff(page.visitor(), it) || it.state().ended()) return Optional.empty();
        return callbacks
                .waitingFor(it.id())
                .map(one -> new Card(
                        "cases/casecall", new CallbackCardView(one, CallbackPages.PATH + "/" + one.id(), it.url())));
    }
}
