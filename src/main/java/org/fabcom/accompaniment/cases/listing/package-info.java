/** Cases in a row: found, filtered, counted, without opening each. */
@NullMarked
package org.fabcom.accompaniment.cases.listing;

import org.jspecify.annotations.NullMarked;
