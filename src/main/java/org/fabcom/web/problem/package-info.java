/** What is said when something does not go: problem pages and problem+json, each with a stable code. */
@NullMarked
package org.fabcom.web.problem;

import org.jspecify.annotations.NullMarked;
