/**
 * Numbers that lists show, kept beside their rows: a migration names the table and its facets ({@code counts.keep}), the base
 * writes each difference down, and here they are folded and compared with a recount.
 */
@NullMarked
package org.fabcom.kernel.counts;

import org.jspecify.annotations.NullMarked;
