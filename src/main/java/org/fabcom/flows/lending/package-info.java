/**
 * Objects with a number that are lent out for a time: who has them, until when, against which deposit, how they came back. What a loan costs
 * and its invoice are an upper room's, by {@link org.fabcom.flows.lending.RentalDesk}.
 */
@NullMarked
@NamedInterface("lending")
package org.fabcom.flows.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
