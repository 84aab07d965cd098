/** Behind ballots: rolls, papers with and without names, counting, closing. Nobody but the pages of the booth looks in. */
@NullMarked
package org.fabcom.governance.polling;

import org.jspecify.annotations.NullMarked;
