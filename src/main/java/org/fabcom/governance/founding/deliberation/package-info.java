/** What founders write on a question, weigh and decide, with everything that must hold before they may. */
@NullMarked
package org.fabcom.governance.founding.deliberation;

import org.jspecify.annotations.NullMarked;
