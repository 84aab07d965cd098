package org.fabcom.catalogue.choosing;

import org.fabcom.web.Form;

/** Choosing the first alternative of one use; {@code own}: an editor chose it, and the choice of the start can come back. */
public record ChoiceFormView(String use, String label, String action, boolean own, Form form) {}
