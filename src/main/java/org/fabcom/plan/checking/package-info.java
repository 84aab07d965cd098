/**
 * Files of the old tool that people have looked at before they take them along: the accounting entries file, line by line
 * (statement A33), and the people of a newsletter, with those who left kept apart (A32). Nothing of a file is kept but its
 * fingerprint and counts (A34).
 */
@NullMarked
package org.fabcom.plan.checking;

import org.jspecify.annotations.NullMarked;
