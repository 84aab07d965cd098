/**
 * Stories in French prose that anybody can read ({@code docs/stories}) and that are played in Chromium, sentence by
 * sentence.
 */
@NullMarked
package org.fabcom.journeys.told;

import org.jspecify.annotations.NullMarked;
