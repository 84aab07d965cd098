/** Digests and keys of numbers, each said once. */
@NullMarked
package org.fabcom.kernel.digest;

import org.jspecify.annotations.NullMarked;
