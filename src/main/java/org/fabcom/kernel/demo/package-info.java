/** The invented territory: every room brings its part, in order, into an empty base. */
@NullMarked
package org.fabcom.kernel.demo;

import org.jspecify.annotations.NullMarked;
