/** Closed days of tills as entries of the books, and as turnover against the thresholds of the law. */
@NullMarked
package org.fabcom.till.books;

import org.jspecify.annotations.NullMarked;
