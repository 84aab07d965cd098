package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.cases.mediators.MediatorLoad;
import org.fabcom.web.list.Paging;

/** What waits, those who accompany, what nobody accompanies any more, and what nobody has heard of for a while. */
public record QueueView(
        List<AgedRowView> waiting,
        Paging paging,
        List<PlaceView> places,
        List<MediatorLoad> mediators,
        List<AgedRowView> silent,
        long silentTotal,
        List<AgedRowView> left,
        long leftTotal,
        int silentDays,
        long toCall) {

    /** A commune as a link with its count. */
    public record PlaceView(String name, long count, boolean chosen, String url) {}
}
