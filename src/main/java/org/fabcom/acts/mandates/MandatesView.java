package org.fabcom.acts.mandates;

import module java.base;

/** The mandates of somebody. {@code fresh}: where another one is written, empty for who only reads. */
public record MandatesView(String name, String person, String fresh, List<MandateView> mandates) {}
