/** Mandates: roles that are held for a time, in whatever decides together (G39). */
@NullMarked
package org.fabcom.governance.mandates;

import org.jspecify.annotations.NullMarked;
