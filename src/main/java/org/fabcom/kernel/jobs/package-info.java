/** Work that waits for its time, on virtual threads, once even when several nodes share the base (db-scheduler). */
@NullMarked
package org.fabcom.kernel.jobs;

import org.jspecify.annotations.NullMarked;
