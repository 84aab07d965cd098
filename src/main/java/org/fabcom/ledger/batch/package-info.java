/** Many payments in one act: from one wallet to many, or from many to one, out of a pasted list or a file (E44). */
@NullMarked
@NamedInterface("batch")
package org.fabcom.ledger.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
