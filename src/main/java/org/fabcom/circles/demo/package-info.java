/** The invented groups, circles and roles. */
@NullMarked
package org.fabcom.circles.demo;

import org.jspecify.annotations.NullMarked;
