/**
 * Foundations: identities, time, text folding, outcomes, and in its sub-packages the settings, the embedded PostgreSQL,
 * the commands, jobs, journals, backup and checks. It knows no other room; every other room may use it.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.fabcom.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
