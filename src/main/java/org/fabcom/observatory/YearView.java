package org.fabcom.observatory;

import module java.base;

/** The editions of a year on paper. */
public record YearView(String title, List<ObservatoryView> editions, String method) {}
