package org.fabcom.people.served;

import org.fabcom.web.Form;

/** Behind the link of the letter: the password that was chosen, so that nobody confirms a stranger's address. */
public record ClaimConfirmView(Form form, String token, String email) {}
