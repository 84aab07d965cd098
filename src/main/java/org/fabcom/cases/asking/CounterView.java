package org.fabcom.cases.asking;

import module java.base;
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

    static final String PATH = "/accompagnement/accueil";
    static final String NEW = "nouvelle";
    /** Where the request comes from: somebody to call back, or an appointment. */
    static final List<String> FROM = List.of("rappel", "rdv");

    /** The next step for this organisation, with all that is known of who asks. */
    public String at(String chosen) {
        var address = Address.of(PATH).with("structure", chosen);
        if (chosen.equals(NEW)) address = address.with("q", text);
        for (var it : FROM) if (!form.value(it).isEmpty()) address = address.with(it, form.value(it));
        return address.toString();
    }

    public List<String> from() {
        return FROM;
    }

    public boolean newcomer() {
        return structure.equals(NEW);
    }
}
