/** The page of a thread, and its drawing on the page of its subject. */
@NullMarked
@NamedInterface("pages")
package org.fabcom.talk.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
