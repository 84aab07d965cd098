/**
 * Workshops: level, programme, aims and materials of an event; who came unannounced; how far people say they are before and
 * after, counted without names; sheet to sign, certificates, and what it all adds up to.
 */
@NullMarked
package org.fabcom.agenda.workshops;

import org.jspecify.annotations.NullMarked;
