/** A sheet as people read it: what is known, from where, since when, and what is not known. */
@NullMarked
package org.fabcom.catalogue.reading;

import org.jspecify.annotations.NullMarked;
