/**
 * From a plan that is over to something everybody may use: the draft without names, the words that a person looks through,
 * the organisation's own consent, and the published plan with the plans it came from. Nothing published is ever changed.
 */
@NullMarked
package org.fabcom.accompaniment.commons;

import org.jspecify.annotations.NullMarked;
