/** Masses as people read and type them: kilograms on the outside, whole grams within. */
@NullMarked
@NamedInterface("mass")
package org.fabcom.flows.mass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
