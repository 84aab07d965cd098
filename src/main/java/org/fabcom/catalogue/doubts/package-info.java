/** Licences that a source names side by side without saying whether one chooses or all apply (C17): a person decides. */
@NullMarked
package org.fabcom.catalogue.doubts;

import org.jspecify.annotations.NullMarked;
