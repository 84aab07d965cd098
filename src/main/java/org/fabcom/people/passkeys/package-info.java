/**
 * Passkeys (WebAuthn level 2): made, named, taken away, and used to sign in. The ceremony's arithmetic is Spring Security's; its
 * challenge lies for five minutes in a row of its own, bound to one browser, so that no servlet session is needed.
 */
@NullMarked
package org.fabcom.people.passkeys;

import org.jspecify.annotations.NullMarked;
