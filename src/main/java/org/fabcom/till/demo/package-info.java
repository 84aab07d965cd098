/** The tills of the invented territory. */
@NullMarked
package org.fabcom.till.demo;

import org.jspecify.annotations.NullMarked;
