/**
 * The till without network: browsers that have a key at a till keep what they sell, and what comes in is written once, in the order
 * of its device. What does not enter stands aside until somebody enters it or says what became of it.
 */
@NullMarked
package org.fabcom.till.offline;

import org.jspecify.annotations.NullMarked;
