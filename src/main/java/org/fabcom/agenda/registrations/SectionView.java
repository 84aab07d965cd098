package org.fabcom.agenda.registrations;

import java.util.List;

/** A part of the page of a date: its title, an introducing sentence or nothing, and its lines, numbered if their order matters. */
public record SectionView(String title, String text, List<String> lines, boolean ordered) {}
