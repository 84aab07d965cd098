/**
 * What a person takes with them and how they are forgotten: the file of their data, the erasure they ask for or that comes
 * after a long absence, and its rehearsal. All rooms answer through {@link org.fabcom.people.PersonalData}.
 */
@NullMarked
@NamedInterface("leaving")
package org.fabcom.people.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
