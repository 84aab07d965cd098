/** The history of the instance’s answers. */
@NullMarked
package org.fabcom.instance.history;

import org.jspecify.annotations.NullMarked;
