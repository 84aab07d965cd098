/**
 * What opens an account besides its password (tokens, passkeys): its owner is told of each that is made or taken away, and a new password
 * retires them. Those who give them out answer through {@link org.fabcom.people.guard.AccountKeys}.
 */
@NullMarked
@NamedInterface("guard")
package org.fabcom.people.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
