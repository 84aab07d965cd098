/** A password that was forgotten. */
@NullMarked
package org.fabcom.people.forgotten;

import org.jspecify.annotations.NullMarked;
