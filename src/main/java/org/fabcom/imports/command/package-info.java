/** Imports and withdrawals from the terminal. */
@NullMarked
package org.fabcom.imports.command;

import org.jspecify.annotations.NullMarked;
