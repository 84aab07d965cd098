/** Facts that are read again before they grow old: handed to editors ten at a time. */
@NullMarked
package org.fabcom.catalogue.rereading;

import org.jspecify.annotations.NullMarked;
