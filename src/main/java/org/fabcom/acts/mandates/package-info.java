/** Mandates: somebody whom staff serve lets a mediator act online for them, for a time and for named procedures. */
@NullMarked
package org.fabcom.acts.mandates;

import org.jspecify.annotations.NullMarked;
