/** The journal of each till: events in canonical form, numbered without gap, chained by SHA-256 and signed. */
@NullMarked
package org.fabcom.till.journal;

import org.jspecify.annotations.NullMarked;
