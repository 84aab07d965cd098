/** What people find on the square: the list and its filters, the catalogue on paper, feeds, the page of a post. */
@NullMarked
package org.fabcom.market.listing;

import org.jspecify.annotations.NullMarked;
