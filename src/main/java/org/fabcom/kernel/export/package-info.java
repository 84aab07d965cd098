/** All that an instance holds, in formats that anything reads: JSON Lines and CSV per room, with their schema. */
@NullMarked
package org.fabcom.kernel.export;

import org.jspecify.annotations.NullMarked;
