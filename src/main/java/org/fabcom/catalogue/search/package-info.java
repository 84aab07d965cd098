/**
 * Finding: by a name, by words, by filters. Other rooms ask {@code Catalogue.suggest}, or {@code Shelf} for whole lists
 * (named interface {@code search}).
 */
@NullMarked
@NamedInterface("search")
package org.fabcom.catalogue.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
