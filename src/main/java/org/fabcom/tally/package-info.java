/**
 * How votes are counted: one class per method of voting, each a record of what was cast and of the rules, whose {@code tally()}
 * answers the result. A pure function, without a base and without a floating point, replayed to the same bytes on a page or at the
 * terminal. A file is read by {@code BallotFile}, which refuses by the name of the key.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
package org.fabcom.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
