/** What was said and agreed around the invented cases. */
@NullMarked
@NamedInterface("demo")
package org.fabcom.cases.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
