/** Signing up, and confirming it. */
@NullMarked
package org.fabcom.people.signup;

import org.jspecify.annotations.NullMarked;
