/** What FabCom says on a terminal: sentences in French or English, and the refusal that ends a start or a command with one of them. */
@NullMarked
package org.fabcom.kernel.console;

import org.jspecify.annotations.NullMarked;
