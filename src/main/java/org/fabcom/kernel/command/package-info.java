/** How FabCom is run: as a site that stays up, or for one command that comes and goes. */
@NullMarked
package org.fabcom.kernel.command;

import org.jspecify.annotations.NullMarked;
