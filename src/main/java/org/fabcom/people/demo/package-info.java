/** The invented inhabitants: who they are, where they sit, and as whom one may walk around in a demonstration. */
@NullMarked
@NamedInterface("demo")
package org.fabcom.people.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
