/** How a row becomes a record. */
@NullMarked
package org.fabcom.kernel.reading;

import org.jspecify.annotations.NullMarked;
