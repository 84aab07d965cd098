/** What becomes of the places of who leaves. */
@NullMarked
package org.fabcom.agenda.leaving;

import org.jspecify.annotations.NullMarked;
