/**
 * The boiler: a real PostgreSQL of our own in the data folder, started, adopted, revived and stopped with FabCom, or the
 * one somebody else runs; and the role under which the application works.
 */
@NullMarked
package org.fabcom.kernel.postgres;

import org.jspecify.annotations.NullMarked;
