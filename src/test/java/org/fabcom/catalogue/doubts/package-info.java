@NullMarked
package org.fabcom.catalogue.doubts;

import org.jspecify.annotations.NullMarked;
