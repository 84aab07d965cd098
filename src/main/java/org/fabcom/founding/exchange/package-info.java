/** A whole path from one instance to another, without anything of its founders. */
@NullMarked
package org.fabcom.founding.exchange;

import org.jspecify.annotations.NullMarked;
