/**
 * What mediators note after each time they helped somebody: the act (in French « compte rendu d’activité », CRA), with the
 * vocabulary and the rules of the State's tool for mediators, plus what that tool does not know: the organisation helped, the
 * case and the items of its plan. Owns the acts, the page to note one in less than a minute, and the totals for the funder.
 * Anonymous groups are kept as margins only; nothing here ever crosses two of them.
 */
@NullMarked
package org.fabcom.accompaniment.acts;

import org.jspecify.annotations.NullMarked;
