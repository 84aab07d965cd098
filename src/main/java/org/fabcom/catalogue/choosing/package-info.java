/** The first alternative for each use, chosen by hand: who chose it, when and why. No rank is paid for. */
@NullMarked
@NamedInterface("choosing")
package org.fabcom.catalogue.choosing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
