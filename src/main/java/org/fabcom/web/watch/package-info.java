/** Watching the instance: its health, its figures for Prometheus, and the number of each request. */
@NullMarked
package org.fabcom.web.watch;

import org.jspecify.annotations.NullMarked;
