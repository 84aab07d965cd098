package org.fabcom.observatory;

import java.util.List;

/** The editions of a year on paper. */
public record YearView(String title, List<ObservatoryView> editions, String method) {}
