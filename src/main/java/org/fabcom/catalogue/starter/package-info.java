/** The catalogue that comes with the program. */
@NullMarked
package org.fabcom.catalogue.starter;

import org.jspecify.annotations.NullMarked;
