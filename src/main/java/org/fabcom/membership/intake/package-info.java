/** Members that come from elsewhere: a table of any origin, exports of Paheko, Galette, Odoo and HelloAsso, opening balances (E8). */
@NullMarked
package org.fabcom.membership.intake;

import org.jspecify.annotations.NullMarked;
