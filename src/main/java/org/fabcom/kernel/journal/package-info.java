/**
 * Journals: tables to which one can only add, protected in the database and sealed afterwards, by one sealer, into a
 * SHA-256 chain each. A room declares its own in a migration: {@code select journal.install('schema.table')}.
 */
@NullMarked
package org.fabcom.kernel.journal;

import org.jspecify.annotations.NullMarked;
