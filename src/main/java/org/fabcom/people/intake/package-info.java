/** Organisations and people that come in a table: kinds of import, who answers for them, and which organisation a cell means. */
@NullMarked
@NamedInterface("intake")
package org.fabcom.people.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
