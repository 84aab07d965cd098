package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * What is said before a vote or a round of consent begins.
 *
 * @param rules what holds, in sentences
 * @param options that are compared, by one of the methods; none: it is for or against the text
 * @param fallbacks what may follow the last round; none: it was said at the first, or it is a vote
 */
public record VoteFormView(
        String title,
        LinkView back,
        String action,
        Form form,
        boolean consent,
        String sha256,
        List<String> rules,
        List<String> options,
        List<OptionView> methods,
        List<OptionView> fallbacks,
        String submit) {}
