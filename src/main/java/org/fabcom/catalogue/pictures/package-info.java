/** The picture of a sheet, where its licence allows: kept here, with whom to thank. */
@NullMarked
@NamedInterface("pictures")
package org.fabcom.catalogue.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
