/** The pages of those who organise: announcing, changing, moving and cancelling; who comes and who came. */
@NullMarked
package org.fabcom.agenda.organising;

import org.jspecify.annotations.NullMarked;
