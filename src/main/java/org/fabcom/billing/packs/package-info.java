/** Packs paid beforehand: hours, days or pieces of which the soonest to expire go first. */
@NullMarked
@NamedInterface("packs")
package org.fabcom.billing.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
