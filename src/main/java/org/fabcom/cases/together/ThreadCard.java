package org.fabcom.cases.together;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CasePart;
import org.fabcom.people.Seats;
import org.fabcom.talk.Audience;
import org.fabcom.talk.pages.ThreadDrawing;
import org.fabcom.talk.pages.ThreadView;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The thread on the page of a case. */
@Component
@Order(90)
record ThreadCard(ThreadDrawing drawing, Seats seats) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        return drawing.of(CaseThread.of(it), page).map(thread -> new Card("cases/casethread", view(it, thread, page)));
    }

    @Override
    public boolean stays() {
        return true;
    }

    /** Where nobody of the organisation has an account, nobody of it would read: the team is proposed instead. */
    private CaseThreadView view(Case it, ThreadView thread, Page page) {
        boolean heard = !CaseAccess.staff(page.visitor(), it)
                || !seats.in(it.organisation()).isEmpty();
        if (heard || it.merged()) return new CaseThreadView(thread, "");
        thread.form().with("lecteurs", Audience.TEAM.name());
        var request = it.request();
        var who = (request.contactName() + " " + request.contactPhone()).strip();
        return new CaseThreadView(
                thread, who.isEmpty() ? page.t("cases.thread.unheard") : page.t("cases.thread.unheard.call", who));
    }
}
