/** Figures for everybody's eyes: small groups are hidden in them, and cannot be worked out from what is left (A41). Pure. */
@NullMarked
package org.fabcom.kernel.masking;

import org.jspecify.annotations.NullMarked;
