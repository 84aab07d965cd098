/** Dues: rules, calls for a period, payment by invoices, in hours or exemption, lateness and reminders (E6). */
@NullMarked
package org.fabcom.membership.dues;

import org.jspecify.annotations.NullMarked;
