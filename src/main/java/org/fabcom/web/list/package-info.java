/** Lists: search, filters kept in the address, counts, paging, CSV. */
@NullMarked
package org.fabcom.web.list;

import org.jspecify.annotations.NullMarked;
