/** Offers and wants that come in a table, as drafts of those who hold them. */
@NullMarked
package org.fabcom.market.intake;

import org.jspecify.annotations.NullMarked;
