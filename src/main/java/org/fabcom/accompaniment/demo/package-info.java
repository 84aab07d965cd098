/** The diagnoses that the organisations of the invented territory kept over two years. */
@NullMarked
package org.fabcom.accompaniment.demo;

import org.jspecify.annotations.NullMarked;
