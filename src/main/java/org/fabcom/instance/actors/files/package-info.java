/** The actors as a file of their own shape. */
@NullMarked
package org.fabcom.instance.actors.files;

import org.jspecify.annotations.NullMarked;
