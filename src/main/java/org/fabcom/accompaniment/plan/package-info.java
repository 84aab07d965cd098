/**
 * The plan of an accompaniment: one item per tool to leave, in the order in which it pays to do them, what each waits for,
 * the dates to avoid, what was counted and all that happened. The rules of an item are in {@code way}; the database holds
 * the two hard ones a second time.
 */
@NullMarked
package org.fabcom.accompaniment.plan;

import org.jspecify.annotations.NullMarked;
