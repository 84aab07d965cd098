/** What stops a request as a whole, each with a stable code, and what whoever stands before a closed door may do. */
@NullMarked
package org.fabcom.web.problem;

import org.jspecify.annotations.NullMarked;
