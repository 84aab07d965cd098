/** The register: every weighing with what it was taken back for, as a list and as files; exits that are weighed by hand; corrections. */
@NullMarked
package org.fabcom.flows.register;

import org.jspecify.annotations.NullMarked;
