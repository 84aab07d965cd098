/**
 * Any table, matched column by column to the fields of a kind of import: a guess, what each column would become, the choices kept
 * by source for the next time. A kind says its fields as values ({@link org.fabcom.imports.MatchField}); it is then
 * given the table under its own headings and reads it as if it had always been so.
 */
@NullMarked
@NamedInterface("matching")
package org.fabcom.imports.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
