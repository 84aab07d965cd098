/**
 * Rounds in which things are fetched at home: planned by the desk, a meeting of their crew in the agenda, driven with a sheet or a
 * phone, each stop marked and weighed.
 */
@NullMarked
package org.fabcom.flows.rounds;

import org.jspecify.annotations.NullMarked;
