package org.fabcom.acts.mandates;

import module java.base;

/** One mandate in words, for its list and for paper. {@code mine}: the reader is the mediator. */
public record MandateView(
        String path,
        String person,
        String commune,
        String mediator,
        String issuer,
        List<String> procedures,
        String scope,
        String period,
        String state,
        String chip,
        boolean unsigned,
        boolean open,
        boolean mine) {}
