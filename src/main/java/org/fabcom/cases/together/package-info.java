/** What is said around a case: its thread, its meetings, and who is told of what happens. */
@NullMarked
package org.fabcom.cases.together;

import org.jspecify.annotations.NullMarked;
