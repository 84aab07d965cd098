/**
 * Spreadsheets of intakes and of sales in: any columns, any words for objects. What was written becomes history beside that of
 * Oressource; words that nobody said the meaning of stay to be sorted, and are never lost.
 */
@NullMarked
package org.fabcom.flows.sheets;

import org.jspecify.annotations.NullMarked;
