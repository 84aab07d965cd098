@NullMarked
package org.fabcom.catalogue.rereading;

import org.jspecify.annotations.NullMarked;
