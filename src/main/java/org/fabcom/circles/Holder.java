package org.fabcom.circles;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** Somebody who may do something for a group today, and through which role. */
public record Holder(
        Right right,
        PartyId person,
        String name,
        GroupId role,
        String roleName,
        @Nullable String circle,
        @Nullable LocalDate until) {}
