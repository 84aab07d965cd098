/** What was decided: a register by body and year without gap, each decision with its day of effect, its review and what it changes. */
@NullMarked
package org.fabcom.governance.decisions;

import org.jspecify.annotations.NullMarked;
