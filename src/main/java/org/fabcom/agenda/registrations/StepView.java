package org.fabcom.agenda.registrations;

/** Something that whoever comes may do from the page of their registration; {@code url} is empty once it is done. */
public record StepView(String title, String text, String url, String label, boolean next) {}
