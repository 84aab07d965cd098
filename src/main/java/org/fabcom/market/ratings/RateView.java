package org.fabcom.market.ratings;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The form in which one side rates the other; {@code post}: also the post itself. */
public record RateView(
        Form form,
        String title,
        String about,
        String back,
        String action,
        String until,
        List<QuestionView> questions,
        List<QuestionView> post,
        String party) {

    /** One criterion with its five answers. */
    public record QuestionView(String name, String label, List<OptionView> answers) {}
}
