package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.web.list.Paging;

/** What waits for the visitor. */
public record NoticeListView(List<NoticeView> notices, long unread, boolean all, Paging paging) {}
