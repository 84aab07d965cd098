package org.fabcom.talk.notices;

import java.util.List;
import org.fabcom.web.list.Paging;

/** What waits for the visitor. */
public record NoticeListView(List<NoticeView> notices, long unread, boolean all, Paging paging) {}
