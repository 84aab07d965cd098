package org.fabcom.people.proof;

import org.fabcom.web.Form;

/** Proving who one is: {@code keys} if the visitor has some, {@code onlyKeys} if nothing else will do. */
public record ProofView(Form form, String returnTo, String email, boolean keys, boolean onlyKeys) {}
