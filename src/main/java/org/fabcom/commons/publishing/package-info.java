/**
 * Giving a closed plan to all: the draft that takes the names out, what may still point to somebody and the person who looks at
 * it, and the organisation that publishes.
 */
@NullMarked
@NamedInterface("publishing")
package org.fabcom.commons.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
