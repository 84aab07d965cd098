package org.fabcom.accompaniers.quotes;

import java.util.List;

/** The quotes of an accompaniment, on its page. */
public record QuoteCardView(List<QuoteListView.RowView> rows) {}
