/** What the invented territory proposes and has decided. */
@NullMarked
package org.fabcom.governance.demo;

import org.jspecify.annotations.NullMarked;
