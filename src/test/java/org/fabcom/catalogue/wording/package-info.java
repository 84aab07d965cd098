@NullMarked
package org.fabcom.catalogue.wording;

import org.jspecify.annotations.NullMarked;
