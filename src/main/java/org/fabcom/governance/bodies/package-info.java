/** For whom is decided, and by which rules from which day on. */
@NullMarked
package org.fabcom.governance.bodies;

import org.jspecify.annotations.NullMarked;
