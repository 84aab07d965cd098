package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * A published plan and the open cases that could start from it.
 *
 * @param chosen the case; without one, {@code cases} are offered
 */
public record ForkView(
        String url,
        String planUrl,
        String title,
        String credit,
        List<OptionView> cases,
        String chosen,
        String organisation,
        String why,
        List<OptionView> lines,
        Form form) {}
