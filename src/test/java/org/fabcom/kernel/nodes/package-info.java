@NullMarked
package org.fabcom.kernel.nodes;

import org.jspecify.annotations.NullMarked;
