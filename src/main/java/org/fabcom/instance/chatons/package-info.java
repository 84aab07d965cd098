/** The files by which hosts of the CHATONS describe themselves, about this instance: what is known, and nothing else. */
@NullMarked
package org.fabcom.instance.chatons;

import org.jspecify.annotations.NullMarked;
