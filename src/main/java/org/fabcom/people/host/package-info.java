/** What whoever holds the machine does for accounts at its terminal, when nobody else can or mail does not leave yet. */
@NullMarked
package org.fabcom.people.host;

import org.jspecify.annotations.NullMarked;
