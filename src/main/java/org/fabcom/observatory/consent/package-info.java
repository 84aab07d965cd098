/** Which organisations the observatory may count. */
@NullMarked
package org.fabcom.observatory.consent;

import org.jspecify.annotations.NullMarked;
