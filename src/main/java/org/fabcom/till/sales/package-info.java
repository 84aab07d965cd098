/** Sales, refunds tied to their sale, baskets that wait, families with their guide of prices. */
@NullMarked
@NamedInterface("sales")
package org.fabcom.till.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
