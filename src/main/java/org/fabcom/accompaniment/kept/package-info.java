/** The diagnoses that structures keep: frozen with the facts of their day, listed, compared, taken away and brought back. */
@NullMarked
package org.fabcom.accompaniment.kept;

import org.jspecify.annotations.NullMarked;
