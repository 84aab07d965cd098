/** The night watch: every room says how its figures and links can be verified, one command asks them all. */
@NullMarked
package org.fabcom.kernel.check;

import org.jspecify.annotations.NullMarked;
