/** Cases in a row: found, filtered, counted, without opening each. */
@NullMarked
package org.fabcom.cases.listing;

import org.jspecify.annotations.NullMarked;
