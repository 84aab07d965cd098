/** Objects that are followed one by one, on pages: the list, one with its history, the workshop's queue and figures, labels. */
@NullMarked
package org.fabcom.flows.workshop;

import org.jspecify.annotations.NullMarked;
