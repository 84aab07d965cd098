/** One search over all open rooms: what a sentence asks for, its synonyms, and what the rooms found put in one order. */
@NullMarked
package org.fabcom.web.search;

import org.jspecify.annotations.NullMarked;
