/** The actors as files: CSV, JSON and paper. */
@NullMarked
package org.fabcom.instance.actors.files;

import org.jspecify.annotations.NullMarked;
