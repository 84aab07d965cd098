package org.fabcom.people.demo;

import org.fabcom.kernel.InstanceRole;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code demo/team.yml}: somebody who sits in no organisation, most of them with a role for the instance; or of
 * {@code demo/sel.yml}: somebody of the exchange group.
 */
record TeamMember(String name, @Nullable InstanceRole role, int since) {}
