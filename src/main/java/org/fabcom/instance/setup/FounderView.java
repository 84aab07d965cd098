package org.fabcom.instance.setup;

import org.fabcom.web.Form;

/** The last step: the first administrator. */
public record FounderView(Form form, int of, String back) {}
