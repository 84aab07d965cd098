package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * An object gets its number, or is described anew.
 *
 * @param came the weighing it came in with, in words; empty: none
 * @param fresh it has no number yet
 */
public record NumberingView(
        String title,
        LinkView back,
        String action,
        Form form,
        String came,
        boolean fresh,
        List<OptionView> sites,
        List<OptionView> kinds,
        String submit) {}
