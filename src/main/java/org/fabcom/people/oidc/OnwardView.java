package org.fabcom.people.oidc;

/** On the way to a tool. */
public record OnwardView(String name, String address) {}
