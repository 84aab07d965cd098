/** What it took others to pass to a commons, told by an upper room: a port, so that the library looks at nobody's plans. */
@NullMarked
@NamedInterface("efforts")
package org.fabcom.catalogue.efforts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
