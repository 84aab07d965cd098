package org.fabcom.market.own;

import module java.base;
import org.fabcom.web.list.Paging;

/** One's own deals, page by page; {@code over}: those that are, else those that go on. */
public record OwnDealsView(List<OwnView.DealRowView> rows, Paging paging, boolean over, long running, long ended) {}
