/** Sheets that are kept: keeping one, finding it again, comparing two, and all of them for those who accompany. */
@NullMarked
package org.fabcom.diagnosis.keeping;

import org.jspecify.annotations.NullMarked;
