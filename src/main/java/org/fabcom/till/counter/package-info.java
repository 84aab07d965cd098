/** The counter: the pages of whoever stands at a till. They work as plain forms; a script of their own only saves reloads. */
@NullMarked
package org.fabcom.till.counter;

import org.jspecify.annotations.NullMarked;
