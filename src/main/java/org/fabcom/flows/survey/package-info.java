/**
 * What is answered once a year: the national network's survey, ADEME's observatory of reuse, the local authority's report. Filled from
 * sums by month with what is known, from what the structure types with the rest; what nobody knows is said to be unknown.
 */
@NullMarked
package org.fabcom.flows.survey;

import org.jspecify.annotations.NullMarked;
