@NullMarked
package org.fabcom.catalogue.pictures;

import org.jspecify.annotations.NullMarked;
