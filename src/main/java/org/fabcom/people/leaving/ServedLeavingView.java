package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;

/**
 * Somebody without an account who wants to be erased.
 *
 * @param planned what is noted already, in words; empty: nothing
 * @param coordinators who erases, each with where one writes to them
 * @param may whoever reads it may note it or take it back
 */
public record ServedLeavingView(
        String name,
        String person,
        String planned,
        String words,
        List<LinkView> obstacles,
        int days,
        boolean may,
        List<LinkView> coordinators,
        Form form) {

    public String url() {
        return person + "/effacer";
    }
}
