/** The session as it goes: what the chair leads, what scrutineers count, what the room sees. */
@NullMarked
package org.fabcom.governance.assemblies.floor;

import org.jspecify.annotations.NullMarked;
