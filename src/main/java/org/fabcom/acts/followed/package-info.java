/** The way of somebody whom staff serve, from act to act. */
@NullMarked
package org.fabcom.acts.followed;

import org.jspecify.annotations.NullMarked;
