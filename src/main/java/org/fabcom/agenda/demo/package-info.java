/** What happens in the invented territory. */
@NullMarked
package org.fabcom.agenda.demo;

import org.jspecify.annotations.NullMarked;
