/**
 * Tools that stand beside the instance and to which its accounts open: which ones there are, named by administrators, and what each person
 * agreed that one knows of them. How tools ask is the matter of {@link org.fabcom.people.oidc}.
 */
@NullMarked
package org.fabcom.people.tools;

import org.jspecify.annotations.NullMarked;
