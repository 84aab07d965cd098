package org.fabcom.web;

/** A link with its label. */
public record LinkView(String url, String label) {}
