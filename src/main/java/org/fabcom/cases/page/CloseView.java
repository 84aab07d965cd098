package org.fabcom.cases.page;

import java.util.List;
import org.fabcom.cases.Case;
import org.fabcom.cases.work.StillOpen;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The end of a case: its outcome and what it really cost.
 *
 * @param due follow-ups that wait for an answer
 * @param open what is not at its end
 * @param outcomes those that are possible now; {@code impossible}: why the others are not, in words
 * @param cost what is known of it
 */
public record CloseView(
        Case it,
        String organisation,
        int due,
        List<StillOpen.Thing> open,
        List<OptionView> outcomes,
        List<String> impossible,
        CostView cost,
        Form form) {}
