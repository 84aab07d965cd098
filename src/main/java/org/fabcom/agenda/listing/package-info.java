/** The agenda as everybody reads it: the list with its filters, the panel of the home page, the search, the menu. */
@NullMarked
package org.fabcom.agenda.listing;

import org.jspecify.annotations.NullMarked;
