/**
 * Goods-in of the library: reads the starter catalogue and the lists of others (awesome-selfhosted, YunoHost, SPDX) and puts
 * what they say on the shelves. Files are taken as they come: any encoding, bounded against bombs, nothing fetched.
 */
@NullMarked
package org.fabcom.catalogue.intake;

import org.jspecify.annotations.NullMarked;
