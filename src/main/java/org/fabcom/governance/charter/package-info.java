/** What a body holds to: values, each with a sign that anybody can see (specs/governance.md §1.5). */
@NullMarked
package org.fabcom.governance.charter;

import org.jspecify.annotations.NullMarked;
