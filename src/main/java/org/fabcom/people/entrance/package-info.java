/** Where somebody goes who gave the password, a letter or a key: to the second step, to its setting up, or where they were going. */
@NullMarked
package org.fabcom.people.entrance;

import org.jspecify.annotations.NullMarked;
