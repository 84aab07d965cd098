/** Two of one name, told apart wherever somebody is chosen. */
@NullMarked
@NamedInterface("names")
package org.fabcom.circles.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
