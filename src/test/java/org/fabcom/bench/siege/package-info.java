/** Attacks on a site of one's own, on this machine only and bounded in number, and the honest visitors they must not disturb. */
package org.fabcom.bench.siege;
