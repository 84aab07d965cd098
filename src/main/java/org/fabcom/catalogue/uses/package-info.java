/** Declarations of use: which sheets of the catalogue an organisation says it uses. */
@NullMarked
package org.fabcom.catalogue.uses;

import org.jspecify.annotations.NullMarked;
