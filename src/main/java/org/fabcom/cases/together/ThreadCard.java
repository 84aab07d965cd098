package org.fabcom.cases.together;

import java.util.Optional;
import org.fabcom.cases.Case;
import org.fabcom.cases.CasePart;
import org.fabcom.talk.pages.ThreadDrawing;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The thread on the page of a case. */
@Component
class ThreadCard implements CasePart {

    private final ThreadDrawing drawing;

    ThreadCard(ThreadDrawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Card> card(Case it, Page page) {
        return drawing.of(CaseThread.of(it), page).map(thread -> new Card("cases/casethread", thread));
    }
}
