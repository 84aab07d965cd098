package org.fabcom.accompaniers.quotes;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Asking somebody for a quote. {@code backUrl} is their page. */
public record AskView(String action, String backUrl, String provider, List<OptionView> askers, Form form) {}
