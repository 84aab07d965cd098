/** The invented directory of who accompanies, and the quotes they gave. */
@NullMarked
package org.fabcom.accompaniers.demo;

import org.jspecify.annotations.NullMarked;
