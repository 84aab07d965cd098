package org.fabcom.accompaniers.quotes.deciding;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Answering with lines; {@code seen} is the version that is there already, {@code lines} how many groups of fields are shown, {@code rates} what the seller’s regime charges. */
public record AnswerView(
        String action,
        String backUrl,
        String title,
        List<String> need,
        int seen,
        int lines,
        List<OptionView> rates,
        Form form) {

    public boolean more() {
        return lines < AnswerForms.MOST;
    }
}
