/** What tests stand on: scratch folders, one PostgreSQL per JVM with a fresh copy of the base per class, the whole application. */
@NullMarked
package org.fabcom.testing;

import org.jspecify.annotations.NullMarked;
