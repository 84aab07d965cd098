/** Organisations on the web: registering one, its page, its people, and the invitations that bring them in. */
@NullMarked
package org.fabcom.people.organisations;

import org.jspecify.annotations.NullMarked;
