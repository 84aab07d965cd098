/** Texts made of numbered articles: what an amendment makes of one, and what differs between two. Pure functions. */
@NullMarked
package org.fabcom.web.texts;

import org.jspecify.annotations.NullMarked;
