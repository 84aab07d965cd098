/** The colleges of a body and what each weighs of 100, from which day on; the bounds are settings, law is a note beside them. */
@NullMarked
package org.fabcom.governance.colleges;

import org.jspecify.annotations.NullMarked;
