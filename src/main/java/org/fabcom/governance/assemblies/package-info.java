/**
 * Assemblies: convened in time, with the texts that members were sent; who is there and whom they carry; quorum, officers, breaks,
 * and each resolution from its opening to the register. Votes are counted by {@code ballots}.
 */
@NullMarked
package org.fabcom.governance.assemblies;

import org.jspecify.annotations.NullMarked;
