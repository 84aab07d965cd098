/** What volunteers gave to an organisation, for rooms that ask and do not know who keeps it. */
@NullMarked
@NamedInterface("given")
package org.fabcom.people.given;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
