/** Which account of the chart stands for what (E50), as people see and change it. */
@NullMarked
package org.fabcom.accounting.mapping;

import org.jspecify.annotations.NullMarked;
