/** The pages of a proposal: written, argued, amended, decided. */
@NullMarked
package org.fabcom.governance.debate;

import org.jspecify.annotations.NullMarked;
