/** One tool of the plan: its page, its forms, its counts, what stands in the way. */
@NullMarked
@NamedInterface("item")
package org.fabcom.plan.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
