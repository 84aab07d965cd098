package org.fabcom.founding.room;

import module java.base;
import org.fabcom.founding.question.QuestionView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * The screen of whoever facilitates.
 *
 * @param round 1 writing alone, 2 positions, 3 temperature, 4 the sentence
 * @param until when the clock is at zero (ISO 8601); empty: it does not run
 * @param left what the clock shows when the page is drawn
 */
public record RoomView(
        String path,
        String name,
        List<OptionView> questions,
        String code,
        int round,
        List<LinkView> rounds,
        QuestionView question,
        String until,
        String left,
        Form form,
        String today,
        List<Line> sessions,
        int founders) {

    /** A meeting. {@code confirm}: where the reader says that the cards were counted right; empty: nothing to say. */
    public record Line(String words, String confirm) {}
}
