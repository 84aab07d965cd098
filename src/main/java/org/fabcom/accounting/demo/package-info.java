/** The books that one invented organisation keeps. */
@NullMarked
package org.fabcom.accounting.demo;

import org.jspecify.annotations.NullMarked;
