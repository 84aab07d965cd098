/**
 * Goods-in: reads files of a known kind into the rooms that understand them. A run can be rehearsed, is reported line by
 * line, shows its progress, and can be withdrawn as a whole as long as nobody edited what it brought. The kinds themselves
 * are supplied by upper rooms through {@link org.fabcom.imports.ImportKind}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package org.fabcom.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
