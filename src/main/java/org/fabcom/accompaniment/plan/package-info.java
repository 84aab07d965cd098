/**
 * The plan of an accompaniment: one item per tool to leave, each on its way from “to study” to “old account closed”, with
 * the guards that nothing passes, what was counted, and all that happened. The rules are pure; the database holds the two
 * hard ones a second time.
 */
@NullMarked
package org.fabcom.accompaniment.plan;

import org.jspecify.annotations.NullMarked;
