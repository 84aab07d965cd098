package org.fabcom.membership.hours;

import module java.base;

/**
 * What an hour is worth from a day on, in cents, until a later rule for the same kind of work.
 *
 * @param work empty: all kinds without a rule of their own
 */
record Valuation(String work, LocalDate from, long cents, String basis) {}
