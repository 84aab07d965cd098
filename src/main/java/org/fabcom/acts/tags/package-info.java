/** Tags of the team and of its funders on acts, with what was planned and what was done. */
@NullMarked
package org.fabcom.acts.tags;

import org.jspecify.annotations.NullMarked;
