/** A diagnosis made now, from all that the catalogue knows now. */
@NullMarked
@NamedInterface("library")
package org.fabcom.diagnosis.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
