/** Licences, and what makes a commons free. */
@NullMarked
@NamedInterface("licences")
package org.fabcom.catalogue.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
