/**
 * What an organisation brings for itself: the table of its members, the base of the program it leaves. One engine sends, tries,
 * takes and gives back; a run is shown only to whoever began it, under the organisation that it is for. Upper rooms say of which
 * kind it is ({@link org.fabcom.imports.own.OwnImportPages}).
 */
@NullMarked
@NamedInterface("own")
package org.fabcom.imports.own;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
