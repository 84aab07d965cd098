/** The rules of the house, held against the whole of it: arrows between rooms, words, names, what each room must bring. */
@NullMarked
package org.fabcom.house;

import org.jspecify.annotations.NullMarked;
