/** Texts made of numbered articles: what an amendment makes of one, and what differs between two. Pure functions. */
@NullMarked
package org.fabcom.governance.texts;

import org.jspecify.annotations.NullMarked;
