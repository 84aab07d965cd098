/** Sites, who does what there, kinds, containers, localities, wastes and recipients: what an organisation says before it weighs. */
@NullMarked
package org.fabcom.flows.sites;

import org.jspecify.annotations.NullMarked;
