package org.fabcom.web;

/** An entry of the menu; {@code current} when the page shown belongs to it. */
public record NavView(String url, String label, boolean current) {}
