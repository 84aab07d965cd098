package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.work.StillOpen;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The end of a case: its outcome and what it really cost.
 *
 * @param due follow-ups that wait for an answer
 * @param unasked no follow-up is open: nobody will ask for news
 * @param meetings those to come
 * @param open what is not at its end
 * @param outcomes those that are possible now; {@code impossible}: why the others are not, in words
 * @param cost what is known of it
 */
public record CloseView(
        Case it,
        String organisation,
        int due,
        boolean unasked,
        List<OptionView> meetings,
        List<StillOpen.Thing> open,
        List<OptionView> outcomes,
        List<String> impossible,
        CostView cost,
        Form form) {}
