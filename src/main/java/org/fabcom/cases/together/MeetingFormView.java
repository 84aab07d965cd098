package org.fabcom.cases.together;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** A meeting to be proposed: some times, how and where. */
public record MeetingFormView(
        Case it,
        String organisation,
        int slots,
        List<OptionView> kinds,
        List<OptionView> lengths,
        List<OptionView> communes,
        Form form) {}
