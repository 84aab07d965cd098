/** For administrators: who holds which role for the whole instance, and the journal of every change of rights. */
@NullMarked
@NamedInterface("roles")
package org.fabcom.people.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
