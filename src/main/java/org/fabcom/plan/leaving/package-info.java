/**
 * The letter by which an organisation leaves a service under chapter VI of Regulation (EU) 2023/2854 (Data Act), with its
 * three computed days. What the law says is quoted from the catalogue with its source; nothing of the letter is kept.
 */
@NullMarked
package org.fabcom.plan.leaving;

import org.jspecify.annotations.NullMarked;
