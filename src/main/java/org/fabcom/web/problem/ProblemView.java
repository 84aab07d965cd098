package org.fabcom.web.problem;

/** What a problem page shows. */
public record ProblemView(int status, String code, String title, String text, String when) {}
