package org.fabcom.people.signup;

import org.fabcom.web.Form;

/** The page behind the link of a letter: one button, and the password if the link was opened in another browser. */
public record ConfirmView(Form form, String token, String name, String email, boolean askPassword) {}
