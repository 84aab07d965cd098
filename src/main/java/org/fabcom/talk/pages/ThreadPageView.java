package org.fabcom.talk.pages;

/** The thread on a page of its own: after a refusal, or to read what is older. */
public record ThreadPageView(String title, String back, ThreadView thread) {}
