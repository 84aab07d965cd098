/** What volunteers give: hours and lent goods, confirmed by somebody else, valued by dated rules (G44, G46). */
@NullMarked
package org.fabcom.membership.hours;

import org.jspecify.annotations.NullMarked;
