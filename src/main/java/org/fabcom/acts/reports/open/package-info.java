/** The team’s figures for everybody who has the link: whole past years, small groups hidden. */
@NullMarked
package org.fabcom.acts.reports.open;

import org.jspecify.annotations.NullMarked;
