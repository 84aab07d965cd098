/** Finding: by a name, by words, by filters. Used by {@code Catalogue}, which other rooms ask. */
@NullMarked
package org.fabcom.catalogue.search;

import org.jspecify.annotations.NullMarked;
