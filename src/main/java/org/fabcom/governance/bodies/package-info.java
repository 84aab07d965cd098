/** For whom is decided, and by which rules from which day on. */
@NullMarked
@NamedInterface("bodies")
package org.fabcom.governance.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
