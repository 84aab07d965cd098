/** An assembly before its day: prepared, convened with proof, completed by members. */
@NullMarked
package org.fabcom.governance.assemblies.desk;

import org.jspecify.annotations.NullMarked;
