package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** What was said of the regime, and the law beside it. */
public record VatPageView(
        String back, String action, Form form, List<OptionView> regimes, List<String> said, List<LawView> law) {

    public record LawView(String what, String from, String value, String source, String read) {}
}
