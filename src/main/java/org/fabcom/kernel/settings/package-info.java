/** The few settings of an instance, from the environment or {@code fabcom.properties}; a wrong one is refused by name. */
@NullMarked
package org.fabcom.kernel.settings;

import org.jspecify.annotations.NullMarked;
