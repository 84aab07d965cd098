/** The published plans for everybody: found, read, printed, taken along as a file and brought in from another instance. */
@NullMarked
package org.fabcom.commons.shelf;

import org.jspecify.annotations.NullMarked;
