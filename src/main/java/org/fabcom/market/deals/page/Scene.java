package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.market.Sight;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Terms;
import org.fabcom.market.posts.Post;
import org.fabcom.web.Page;

/** One drawing: who looks, and what they may call by name. */
record Scene(Deal deal, Post post, Terms terms, String total, Map<PartyId, String> names, Sight sight, Page page) {

    boolean owner() {
        return sight.acts(deal.owner());
    }

    boolean replier() {
        return sight.acts(deal.replier());
    }

    boolean payer() {
        return sight.acts(deal.payer());
    }

    boolean payee() {
        return sight.acts(deal.payee());
    }

    String name(PartyId party) {
        return names.getOrDefault(party, "?");
    }

    String t(String key, Object... args) {
        return page.t("market.deal." + key, args);
    }
}
