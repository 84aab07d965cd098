package org.fabcom.people.oidc;

/** Why somebody is not sent to a tool: the key of the words, what they are filled with, and the code to tell whoever helps. */
public record OidcRefusedView(String key, String argument, String code) {}
