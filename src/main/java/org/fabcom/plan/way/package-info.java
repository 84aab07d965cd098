/**
 * The way of one item, from “to study” to “old account closed”, beside it and back: pure rules. {@link
 * org.fabcom.plan.way.Item#take} answers the next state or all that stands in the way.
 */
@NullMarked
@NamedInterface("way")
package org.fabcom.plan.way;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
