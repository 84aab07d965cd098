/**
 * What two steps change: where the instance wants them, the rights of whoever gave only one are asleep. Asked by whatever says who is
 * behind a request; the steps themselves are given in {@link org.fabcom.people.twostep}. With it lies what browsers hold meanwhile.
 */
@NullMarked
@NamedInterface("steps")
package org.fabcom.people.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
