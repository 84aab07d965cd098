package org.fabcom.people.served;

import org.fabcom.web.Form;

/** Typing the code from the paper, with the address and the password one wants. */
public record ClaimView(Form form) {}
