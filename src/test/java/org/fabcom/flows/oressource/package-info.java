/** Oressource in: the dump of a whole base becomes history of the structure, beside what is weighed here. */
@NullMarked
package org.fabcom.flows.oressource;

import org.jspecify.annotations.NullMarked;
