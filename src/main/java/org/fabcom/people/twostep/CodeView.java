package org.fabcom.people.twostep;

import org.fabcom.web.Form;

/** The code that is asked after the password. */
public record CodeView(Form form) {}
