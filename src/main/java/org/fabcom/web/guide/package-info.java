/** The user's guide: the pages of {@code docs/guide} and the stories of {@code docs/stories}, packed with the application so that they are read offline. */
@NullMarked
package org.fabcom.web.guide;

import org.jspecify.annotations.NullMarked;
