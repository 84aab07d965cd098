/** What is not in euros, apart from the books: units as they are, and voluntary contributions valued by dated rules (E51). */
@NullMarked
package org.fabcom.accounting.apart;

import org.jspecify.annotations.NullMarked;
