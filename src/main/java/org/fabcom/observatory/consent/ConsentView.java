package org.fabcom.observatory.consent;

/** Whether an organisation is counted. {@code may}: the reader speaks for it. */
public record ConsentView(String url, String organisation, boolean given, boolean may) {}
