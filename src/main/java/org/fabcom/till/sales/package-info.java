/** Sales, baskets that wait, families with their guide of prices. */
@NullMarked
package org.fabcom.till.sales;

import org.jspecify.annotations.NullMarked;
