/** Opening the books of an organisation, and their first page. */
@NullMarked
package org.fabcom.accounting.books;

import org.jspecify.annotations.NullMarked;
