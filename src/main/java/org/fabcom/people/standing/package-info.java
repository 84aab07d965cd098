/** What somebody is to an organisation, room by room, each with its days: one contact, whether they have an account or not (S2). */
@NullMarked
@NamedInterface("standing")
package org.fabcom.people.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
