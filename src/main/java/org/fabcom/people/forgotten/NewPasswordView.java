package org.fabcom.people.forgotten;

import org.fabcom.web.Form;

/** Choosing a new password behind a mailed link; {@code going} says what will serve no more with it. */
public record NewPasswordView(Form form, String token, String email, String going) {}
