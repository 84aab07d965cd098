package org.fabcom.people.forgotten;

import org.fabcom.web.Form;

/** Choosing a new password behind a mailed link. */
public record NewPasswordView(Form form, String token, String email) {}
