/** Words of the catalogue that are said in few ways, in other languages than French. */
@NullMarked
@NamedInterface("wording")
package org.fabcom.catalogue.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
