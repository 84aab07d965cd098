/**
 * Who changed what in the catalogue, when and why: the journal, to which one can only add, and its pages, open to all. Names
 * are shown to those who keep the instance.
 */
@NullMarked
package org.fabcom.catalogue.history;

import org.jspecify.annotations.NullMarked;
