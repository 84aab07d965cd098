package org.fabcom.people.signin;

/** « Look into your letter box »: the same words whether or not the address has an account. */
public record MailedView(String email, String purpose, boolean demo) {}
