/** Sheets of commons: what is shared, by whom, by which rules. */
@NullMarked
package org.fabcom.governance.sheets;

import org.jspecify.annotations.NullMarked;
