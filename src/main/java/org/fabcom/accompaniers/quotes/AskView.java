package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Asking somebody for a quote. {@code backUrl} is their page. */
public record AskView(String action, String backUrl, String provider, List<OptionView> askers, Form form) {}
