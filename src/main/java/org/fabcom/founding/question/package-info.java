/** The pages of one question, from silent answers to a sentence decided, parked, waived or open again. */
@NullMarked
package org.fabcom.founding.question;

import org.jspecify.annotations.NullMarked;
