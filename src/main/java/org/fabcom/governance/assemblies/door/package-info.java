/** The door of an assembly: who comes in and goes, on a phone or on the printed sheet. */
@NullMarked
package org.fabcom.governance.assemblies.door;

import org.jspecify.annotations.NullMarked;
