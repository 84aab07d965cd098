package org.fabcom.web.listing;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;

/** One page of a list with what surrounds it; {@code cut} says where its files end, empty if they hold all. */
public record ListingView<R>(
        List<R> rows,
        Paging paging,
        List<FacetView> facets,
        List<Order.Choice> orders,
        List<LinkView> files,
        String cut) {

    /** The same with filters of its own drawing. */
    public ListingView<R> with(List<FacetView> others) {
        return new ListingView<>(rows, paging, others, orders, files, cut);
    }

    /** Something is asked for. */
    public boolean narrowed() {
        return !paging.address().but(List.of(Order.ASKED)).isEmpty();
    }
}
