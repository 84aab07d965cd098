/**
 * One file that holds a whole instance: every table as CSV read in one snapshot, every stored file, and a manifest with
 * checksums. Made while the instance runs; restored into any empty PostgreSQL.
 */
@NullMarked
package org.fabcom.kernel.backup;

import org.jspecify.annotations.NullMarked;
