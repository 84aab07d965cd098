package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.market.Sight;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.ratings.Ratings;
import org.springframework.stereotype.Component;

/** Whether whoever looks at a deal may still rate it, and until when. */
@Component
record RatingDoor(Ratings ratings) {

    /** Empty when there is nothing to rate: the deal goes on without (E33). */
    String url(Deal deal, Sight sight) {
        return ratings.mayRate(deal, sight) ? deal.url() + "/avis" : "";
    }

    Instant until(Deal deal) {
        return ratings.until(deal);
    }
}
