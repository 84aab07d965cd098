/** The open books of the library: what is known and what is not, who hosts what, and why some things are not free. */
@NullMarked
package org.fabcom.catalogue.coverage;

import org.jspecify.annotations.NullMarked;
