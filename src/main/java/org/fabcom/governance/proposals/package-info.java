/**
 * What is proposed: versions, arguments, amendments, objections, until a frozen text is put to the voters and enters the
 * register. The states and what leads from one to the next: ADR 0152.
 */
@NullMarked
package org.fabcom.governance.proposals;

import org.jspecify.annotations.NullMarked;
