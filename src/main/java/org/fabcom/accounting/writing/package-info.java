/** Entries as people write and correct them by hand (E52). */
@NullMarked
package org.fabcom.accounting.writing;

import org.jspecify.annotations.NullMarked;
