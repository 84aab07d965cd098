/**
 * The directory of those who can accompany: persons, organisations and hosts, as they describe themselves, with their skills,
 * where they go, whether they have room, who funds them and what they ask for.
 */
@NullMarked
package org.fabcom.accompaniment.accompaniers;

import org.jspecify.annotations.NullMarked;
