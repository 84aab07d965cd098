/** The diagnoses that the organisations of the invented territory kept over two years. */
@NullMarked
package org.fabcom.plan.demo;

import org.jspecify.annotations.NullMarked;
