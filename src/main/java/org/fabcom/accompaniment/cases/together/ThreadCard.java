package org.fabcom.accompaniment.cases.together;

import java.util.Optional;
import org.fabcom.accompaniment.cases.Case;
import org.fabcom.accompaniment.cases.CasePart;
import org.fabcom.talk.ThreadDrawing;
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
        return drawing.of(CaseThread.of(it), page).map(thread -> new Card("accompaniment/casethread", thread));
    }
}
