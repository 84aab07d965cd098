/** Collections at home: partner communes with their days, whoever asks for one without an account, and what the desk does with it. */
@NullMarked
package org.fabcom.flows.pickups;

import org.jspecify.annotations.NullMarked;
