/**
 * The observatory (A54): what organisations that agree to be counted use, leave and choose, how long it takes and how it ends.
 * Published by editions that never change; {@code Masking} hides what would point to fewer than three of them.
 */
@NullMarked
package org.fabcom.accompaniment.observatory;

import org.jspecify.annotations.NullMarked;
