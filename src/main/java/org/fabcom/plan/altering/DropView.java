package org.fabcom.plan.altering;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** A tool that leaves a plan: why, or why it may not and what may be done instead. */
public record DropView(
        String url,
        String itemUrl,
        String itemTitle,
        String title,
        List<String> refusals,
        List<OptionView> reasons,
        int version,
        Form form) {}
