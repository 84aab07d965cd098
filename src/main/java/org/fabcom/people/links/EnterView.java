package org.fabcom.people.links;

/** Behind the link: one button, so that a program that opens links in mail uses nothing up. */
public record EnterView(String token, String name, String email) {}
