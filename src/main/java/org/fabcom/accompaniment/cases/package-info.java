/**
 * The accompaniment of one organisation, from the request for help to the closed account: {@link
 * org.fabcom.accompaniment.cases.Case} and its states, the journal of what happened, and who may see it. Other rooms of
 * the house ask {@link org.fabcom.accompaniment.cases.CaseAccess} for a case in the name of a visitor, take decisions
 * through {@link org.fabcom.accompaniment.cases.Cases#decide}, and listen to {@code CaseAssigned}, {@code CaseReported}…
 */
@NullMarked
package org.fabcom.accompaniment.cases;

import org.jspecify.annotations.NullMarked;
