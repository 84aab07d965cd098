package org.fabcom.people.oidc;

/** Why somebody is not sent to a tool: the key of the words, and what they are filled with. */
public record OidcRefusedView(String key, String argument) {}
