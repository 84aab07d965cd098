/**
 * Several processes of one instance on one base: what one changed is told to the others, an outage of the base is told once,
 * and a program older than the base does not work on it.
 */
@NullMarked
package org.fabcom.kernel.nodes;

import org.jspecify.annotations.NullMarked;
