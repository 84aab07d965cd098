/**
 * The funder's report: composed from sections in an order, with words beside each figure, for a period, a territory and a team or
 * one mediator; kept, opened again, on paper and in a spreadsheet. What is finished keeps its figures and says if they changed.
 */
@NullMarked
package org.fabcom.acts.reports;

import org.jspecify.annotations.NullMarked;
