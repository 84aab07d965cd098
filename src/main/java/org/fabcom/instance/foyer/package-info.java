/** What the instance says of itself to whoever comes: welcome, legal notices, the foot of each page. */
@NullMarked
package org.fabcom.instance.foyer;

import org.jspecify.annotations.NullMarked;
