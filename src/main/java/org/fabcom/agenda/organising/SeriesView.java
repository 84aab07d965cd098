package org.fabcom.agenda.organising;

import org.fabcom.web.Form;

/** The form that moves all dates to come of an event. */
public record SeriesView(String title, String back, String action, Form form) {}
