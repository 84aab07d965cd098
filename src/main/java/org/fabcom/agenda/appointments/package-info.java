/**
 * Appointments kept in RDV Service Public and told to us by signed messages: received, shown in the agenda of those who hold
 * them. Nothing of those who come is kept.
 */
@NullMarked
package org.fabcom.agenda.appointments;

import org.jspecify.annotations.NullMarked;
