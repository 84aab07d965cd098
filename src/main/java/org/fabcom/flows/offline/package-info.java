/**
 * Without network: browsers that are registered with a key of their own keep weighings, numbered and signed, and send them once when
 * they can. What arrives is kept as it was signed, with what became of it.
 */
@NullMarked
package org.fabcom.flows.offline;

import org.jspecify.annotations.NullMarked;
