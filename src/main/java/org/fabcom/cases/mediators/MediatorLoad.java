package org.fabcom.cases.mediators;

import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** A mediator, how many cases they carry now, and the next absence that is not over. {@code declared}: they said who pays them. */
public record MediatorLoad(
        PartyId person,
        String name,
        int open,
        boolean declared,
        @Nullable Absence absence) {}
