/** The page of a run of an import, and the list of runs. */
@NullMarked
package org.fabcom.imports.runs;

import org.jspecify.annotations.NullMarked;
