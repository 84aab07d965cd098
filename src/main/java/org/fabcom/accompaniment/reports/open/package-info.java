/** The team’s figures for everybody who has the link: whole past years, small groups hidden. */
@NullMarked
package org.fabcom.accompaniment.reports.open;

import org.jspecify.annotations.NullMarked;
