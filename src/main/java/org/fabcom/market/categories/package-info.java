/** Categories as a tree, criteria of ratings, and what branches inherit; what somebody can do, said in categories and words. */
@NullMarked
package org.fabcom.market.categories;

import org.jspecify.annotations.NullMarked;
