/** What was decided: a register by body and year without gap, each decision with its day of effect, its review and what it changes. */
@NullMarked
@NamedInterface("decisions")
package org.fabcom.governance.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
