/**
 * Totals between two days, in the shape in which Oressource's were compared; upper rooms add theirs by
 * {@link org.fabcom.flows.totals.TotalsPart}, tell a year by {@link org.fabcom.flows.totals.KnownFigures} and take the prices of a
 * former tool by {@link org.fabcom.flows.totals.FormerPrices}.
 */
@NullMarked
@NamedInterface("totals")
package org.fabcom.flows.totals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
