/**
 * What one process may hold at once: bounds computed from its memory, the turns in which large things are read, and bytes that
 * wait on the disk instead of in memory.
 */
@NullMarked
package org.fabcom.kernel.bounds;

import org.jspecify.annotations.NullMarked;
