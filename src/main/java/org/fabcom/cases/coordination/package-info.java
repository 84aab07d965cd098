/** What coordinators do: read what arrives, give it to somebody, see who carries how much and where nothing moves. */
@NullMarked
package org.fabcom.cases.coordination;

import org.jspecify.annotations.NullMarked;
