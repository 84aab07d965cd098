package org.fabcom.cases.asking;

import java.util.List;
import org.fabcom.people.Organisation;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * At the counter: first which organisation, then the request.
 *
 * @param structure its id, "nouvelle" for one that is not here yet, or empty while it is being looked for
 * @param communes those that the person may mean, when there are several
 */
public record CounterView(
        String text,
        List<Organisation> found,
        String structure,
        String name,
        List<OptionView> channels,
        List<OptionView> trades,
        List<OptionView> communes,
        Form form) {

    public boolean newcomer() {
        return structure.equals("nouvelle");
    }
}
