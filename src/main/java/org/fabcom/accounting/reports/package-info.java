/** What the books say: journal, trial balance, general ledger, and the entries file (FEC) for whoever looks at them (E52). */
@NullMarked
package org.fabcom.accounting.reports;

import org.jspecify.annotations.NullMarked;
