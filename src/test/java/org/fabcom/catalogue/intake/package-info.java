/** Goods-in of the library, tried on our own files and on the real files of others where they are at hand. */
@NullMarked
package org.fabcom.catalogue.intake;

import org.jspecify.annotations.NullMarked;
