/**
 * Recovery: an organisation whose only manager is gone gets another one. A member or a coordinator asks, a coordinator grants
 * with a reason, and for seven days whoever manages may object. Each step is journalled.
 */
@NullMarked
package org.fabcom.people.recovery;

import org.jspecify.annotations.NullMarked;
