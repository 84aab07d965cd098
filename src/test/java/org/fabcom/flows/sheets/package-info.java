/** Tables of former notebooks in. */
@NullMarked
package org.fabcom.flows.sheets;

import org.jspecify.annotations.NullMarked;
