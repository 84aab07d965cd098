/**
 * The answers of a visitor as they live in the address: read, checked, written back as short as can be. Nothing of them is
 * stored or logged. Free text that looks like a secret never gets that far.
 */
@NullMarked
@NamedInterface("answers")
package org.fabcom.diagnosis.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
