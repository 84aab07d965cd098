/** The picture of a sheet, where its licence allows: kept here, with whom to thank. */
@NullMarked
package org.fabcom.catalogue.pictures;

import org.jspecify.annotations.NullMarked;
