/** Offers and wants: drafted, published, closed and opened again by their owners; prices, pictures, stock, expiry. */
@NullMarked
package org.fabcom.market.posts;

import org.jspecify.annotations.NullMarked;
