/**
 * What browsers keep without network: each is registered with a key that never leaves it, numbers, chains and signs what it keeps,
 * and sends it once when it can. A room brings its tables and says what becomes of a line; this is all that is the same for all.
 */
@NullMarked
package org.fabcom.web.offline;

import org.jspecify.annotations.NullMarked;
