package org.fabcom.web.field;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;

/** A page that is one form: where it comes from, what it asks, where it goes. */
public record PlainFormView(
        String title, LinkView back, Form form, List<? extends Field<?, ?>> fields, String action, String submit) {}
