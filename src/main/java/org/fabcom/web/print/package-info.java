/** Paper: PDF from templates and QR codes. */
@NullMarked
package org.fabcom.web.print;

import org.jspecify.annotations.NullMarked;
