package org.fabcom.cases.coordination;

import org.fabcom.cases.listing.CaseRow;
import org.fabcom.cases.page.CaseView.ChipView;

/**
 * A case in a row with its age, how long nothing was heard, and its next day, in words; {@code silence} and {@code next} may be empty;
 * {@code other}: where it is read beside another request of the same organisation that is open, empty if there is none.
 */
public record AgedRowView(CaseRow row, ChipView state, String age, String silence, String next, String other) {

    AgedRowView beside(String url) {
        return new AgedRowView(row, state, age, silence, next, url);
    }
}
