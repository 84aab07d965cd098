/** Who stands behind a proposal before it is put to anybody: counted for the text that holds, as many as the body asks for. */
@NullMarked
package org.fabcom.governance.support;

import org.jspecify.annotations.NullMarked;
