/** The picture that a person may give of themselves: small, described in words, seen by whom they choose, gone when they wish. */
@NullMarked
@NamedInterface("faces")
package org.fabcom.people.faces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
