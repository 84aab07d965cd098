package org.fabcom.people;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;

/** A person and a role they hold for the whole instance. */
public record RoleHolder(
        PartyId person, String name, String email, InstanceRole role, String grantedBy, Instant grantedAt) {}
