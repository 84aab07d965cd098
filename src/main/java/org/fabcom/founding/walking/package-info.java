/** The pages of a path as a whole: the way in, the map, its founders, the stories of those who tried before. */
@NullMarked
package org.fabcom.founding.walking;

import org.jspecify.annotations.NullMarked;
