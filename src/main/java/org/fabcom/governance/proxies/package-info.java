/** Voices that somebody carries for somebody else: given, received in order, capped, voided by arrival (specs/governance.md §3.5). */
@NullMarked
package org.fabcom.governance.proxies;

import org.jspecify.annotations.NullMarked;
