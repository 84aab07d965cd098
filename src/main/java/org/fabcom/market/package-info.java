/**
 * The square: the tree of categories with the criteria that its branches inherit, offers and wants of persons, organisations and
 * groups, deals from the reply to the payment or the refund, disputes, and the ratings of both sides. Money moves in the safe
 * only; the square says when. Who sees a post is decided in one place ({@code Sight}) and holds on every list, count, feed and
 * address (E18).
 */
@Needs("ledger")
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "files",
            "imports",
            "imports :: matching",
            "imports :: reading",
            "people",
            "people :: actors",
            "people :: communes",
            "people :: intake",
            "people :: invoicing",
            "people :: moving",
            "people :: webhooks",
            "circles",
            "places",
            "talk",
            "talk :: notices",
            "talk :: pages",
            "ledger",
            "ledger :: currencies",
            "ledger :: debts",
            "ledger :: fees"
        })
package org.fabcom.market;

import org.fabcom.web.Needs;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
