/** The frames that other rooms fill: home, search, language and theme. */
@NullMarked
package org.fabcom.web.home;

import org.jspecify.annotations.NullMarked;
