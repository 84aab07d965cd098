/** Documents as they read and print: what was issued, and beside it what was paid since. */
@NullMarked
package org.fabcom.billing.paper;

import org.jspecify.annotations.NullMarked;
