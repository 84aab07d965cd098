/**
 * Quotes between those who accompany and those who ask them: requests in words, versions with lines in money, time and things,
 * the one that is accepted, and what it took in the end.
 */
@NullMarked
package org.fabcom.accompaniers.quotes;

import org.jspecify.annotations.NullMarked;
