/** Those who accompany: who pays them and what links them with hosts, when they are away, how much they carry. */
@NullMarked
package org.fabcom.accompaniment.cases.mediators;

import org.jspecify.annotations.NullMarked;
