/** The directory as a list: filters, counts and distances, the same order for everybody. */
@NullMarked
package org.fabcom.accompaniers.directory;

import org.jspecify.annotations.NullMarked;
