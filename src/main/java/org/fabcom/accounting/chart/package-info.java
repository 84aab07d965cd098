/** The accounts that a structure adds to the chart, for its entries by hand. */
@NullMarked
package org.fabcom.accounting.chart;

import org.jspecify.annotations.NullMarked;
