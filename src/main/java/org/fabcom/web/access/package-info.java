/** Who may enter: the rule on each route, its gate, the sign-in port, the security headers and limits of rate. */
@NullMarked
package org.fabcom.web.access;

import org.jspecify.annotations.NullMarked;
