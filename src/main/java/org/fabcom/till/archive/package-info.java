/** What is kept for whoever controls: the audit of journals, archives with their own checker, the attestation and its law. */
@NullMarked
package org.fabcom.till.archive;

import org.jspecify.annotations.NullMarked;
