/** The witness of all registers: seen and taken along by whoever keeps the instance or books in it, and sent to who asks for it. */
@NullMarked
package org.fabcom.accounting.witness;

import org.jspecify.annotations.NullMarked;
