/**
 * People without an address, served by staff: registered with their agreement, acted for with a trace of who did it, and free
 * to claim their record later with a code printed on paper. The record keeps its id, so that nothing is lost on the way.
 */
@NullMarked
@NamedInterface("served")
package org.fabcom.people.served;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
