/** What founders write on a question, weigh and decide, with everything that must hold before they may. */
@NullMarked
package org.fabcom.founding.deliberation;

import org.jspecify.annotations.NullMarked;
