/** The diagnoses that structures keep: frozen with the facts of their day, listed, compared, taken away and brought back. */
@NullMarked
@NamedInterface("kept")
package org.fabcom.diagnosis.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
