/** The material account: received = reused + recycled + residual + stock variation, read from sums by month; months and their closing. */
@NullMarked
package org.fabcom.flows.account;

import org.jspecify.annotations.NullMarked;
