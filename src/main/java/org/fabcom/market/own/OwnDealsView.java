package org.fabcom.market.own;

import java.util.List;
import org.fabcom.web.list.Paging;

/** One's own deals, page by page; {@code over}: those that are, else those that go on. */
public record OwnDealsView(List<OwnView.DealRowView> rows, Paging paging, boolean over, long running, long ended) {}
