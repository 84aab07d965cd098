/** What templates need to draw: icons, the accent colour of an instance, and the small records of the shared fragments. */
@NullMarked
package org.fabcom.web.look;

import org.jspecify.annotations.NullMarked;
