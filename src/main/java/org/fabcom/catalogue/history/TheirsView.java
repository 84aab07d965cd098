package org.fabcom.catalogue.history;

import module java.base;

/** What somebody else did while one was busy. {@code becomes} is empty when something was taken off. */
public record TheirsView(String by, Instant at, String becomes, String why) {}
