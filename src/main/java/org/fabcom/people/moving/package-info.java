/**
 * An organisation leaves with all that is its own, in one archive, and arrives with it elsewhere. Rooms say in which tables they
 * keep what is an organisation's, and what of it they take up again ({@link org.fabcom.people.moving.OrganisationData}).
 */
@NullMarked
@NamedInterface("moving")
package org.fabcom.people.moving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
