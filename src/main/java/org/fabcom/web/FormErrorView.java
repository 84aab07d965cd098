package org.fabcom.web;

/** One wrong field and the sentence that says what to do. */
public record FormErrorView(String field, String text) {}
