/** Short addresses under which a printed sheet is found again. */
@NullMarked
package org.fabcom.diagnosis.links;

import org.jspecify.annotations.NullMarked;
