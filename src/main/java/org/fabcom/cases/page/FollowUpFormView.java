package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.page.CaseView.PairView;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * How things are, so many days after. {@code stands}: what was answered before; empty: nothing yet. {@code whom}: whom to
 * call, for whoever accompanies; {@code tools}: what was moved.
 */
public record FollowUpFormView(
        Case it,
        FollowUp asked,
        String organisation,
        String stands,
        List<PairView> whom,
        String tools,
        List<OptionView> used,
        List<OptionView> old,
        Form form) {}
