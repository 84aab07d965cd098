/** What travels with the program and is read from it. */
@NullMarked
package org.fabcom.kernel.shipped;

import org.jspecify.annotations.NullMarked;
