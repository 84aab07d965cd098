/** What is proposed: versions, arguments, amendments, objections, until a frozen text is put to a ballot. */
@NullMarked
package org.fabcom.governance.proposals;

import org.jspecify.annotations.NullMarked;
