package org.fabcom.catalogue.uses;

import org.fabcom.web.Form;

/** What an organisation uses, as a form. */
public record UsesView(String action, String backUrl, Form form) {}
