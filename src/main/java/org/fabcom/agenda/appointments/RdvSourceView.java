package org.fabcom.agenda.appointments;

/** How an organisation is told of its appointments. {@code key} is empty but once. */
public record RdvSourceView(
        String organisation,
        String back,
        String path,
        String address,
        boolean open,
        String since,
        String received,
        String key) {}
