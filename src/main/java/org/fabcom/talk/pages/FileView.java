package org.fabcom.talk.pages;

/** A file sent with a message, and its size in words. */
public record FileView(String name, String url, String size) {}
