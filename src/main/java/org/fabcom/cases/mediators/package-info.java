/** Those who accompany: who pays them and what links them with hosts, when they are away, how much they carry. */
@NullMarked
@NamedInterface("mediators")
package org.fabcom.cases.mediators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
