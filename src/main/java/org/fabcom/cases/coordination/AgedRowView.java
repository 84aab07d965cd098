package org.fabcom.cases.coordination;

import org.fabcom.cases.listing.CaseRow;
import org.fabcom.cases.page.CaseView.ChipView;

/** A case in a row with its age, how long nothing was heard, and its next day, in words; {@code silence} and {@code next} may be empty. */
public record AgedRowView(CaseRow row, ChipView state, String age, String silence, String next) {}
