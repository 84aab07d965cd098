/** The deeds of the invented territory: what its keepers would have answered at the set-up. */
@NullMarked
package org.fabcom.instance.demo;

import org.jspecify.annotations.NullMarked;
