/** How a case begins: somebody asks for help, or staff write the request down at the counter. */
@NullMarked
package org.fabcom.cases.asking;

import org.jspecify.annotations.NullMarked;
