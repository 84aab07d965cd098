package org.fabcom.cases.asking;

import java.util.List;
import org.fabcom.people.Organisation;
import org.fabcom.web.Form;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;

/**
 * At the counter: first which organisation, then the request.
 *
 * @param structure its id, "nouvelle" for one that is not here yet, or empty while it is being looked for
 * @param alike those that may be the one that is being written down
 * @param running what is under way for it already, in words
 * @param noted what was just written down
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
        List<OptionView> alike,
        List<String> running,
        List<String> noted,
        Form form) {

    /** The next step for this organisation, with all that is known of who asks. */
    public String at(String chosen) {
        var address = Address.of(CounterPages.PATH).with("structure", chosen);
        if (chosen.equals(CounterPages.NEW)) address = address.with("q", text);
        for (var it : CounterPages.FROM) if (!form.value(it).isEmpty()) address = address.with(it, form.value(it));
        return address.toString();
    }

    public List<String> from() {
        return CounterPages.FROM;
    }

    public boolean newcomer() {
        return structure.equals(CounterPages.NEW);
    }
}
