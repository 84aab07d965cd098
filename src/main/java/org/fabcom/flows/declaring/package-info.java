/**
 * What is declared to Ecomaison each quarter, drawn from sums by month: tonnes in by channel, tonnes out as reuse, by its categories.
 * Written from its « Mode opératoire – Déclarations ESS » of July 2025.
 */
@NullMarked
package org.fabcom.flows.declaring;

import org.jspecify.annotations.NullMarked;
